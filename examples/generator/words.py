"""The words that fill the phrases, and the other things an auditor writes: themes, actions, summaries.

A review is about a child of one age, so that a baby has a health visitor and a teenager a college.
"""

AGES = {
    "little": {
        "child": ["the baby", "the toddler", "the youngest child", "the three-year-old", "the little one"],
        "partner": ["the health visitor", "the nursery", "the GP", "the midwife", "the drug and alcohol service",
                    "probation", "the police", "the housing officer"],
        "place": ["at the family centre", "at nursery", "at grandmother's home", "at contact"],
        "worry": ["domestic abuse", "neglect", "parental substance use", "parental mental health", "feeding",
                  "housing conditions", "missed health appointments"],
    },
    "school": {
        "child": ["the child", "the middle child", "the older sibling", "the younger sibling", "the seven-year-old",
                  "the eldest child", "the nine-year-old"],
        "partner": ["school", "the school nurse", "CAMHS", "the police", "the family support worker", "the GP",
                    "the domestic abuse service"],
        "place": ["in school", "on a walk", "at the family centre", "over a board game", "in the garden"],
        "worry": ["domestic abuse", "neglect", "low school attendance", "parental mental health", "unsafe contact",
                  "family debt and eviction", "parental substance use"],
    },
    "teen": {
        "child": ["the young person", "the teenager", "the fifteen-year-old", "the young woman", "the young man"],
        "partner": ["school", "CAMHS", "the youth justice worker", "the police", "the return interview worker",
                    "the substance misuse worker", "college"],
        "place": ["on a walk", "in the car", "at school", "over a burger", "at the youth club"],
        "worry": ["going missing", "child exploitation", "self-harm", "online harm", "low school attendance",
                  "family conflict", "cannabis use"],
    },
}
COMMON = {
    "adult": ["mother", "father", "the step-father", "maternal grandmother", "mother's partner", "the paternal aunt",
              "the father of the youngest", "paternal grandfather"],
    "tool": ["the Three Houses", "words and pictures", "a graded care profile", "a genogram", "the family safety plan",
             "the exploitation screening tool", "an ecomap", "the neglect toolkit", "life story work", "a scaling question"],
    "gap": ["five weeks", "six weeks", "two months", "seven weeks", "a month", "ten weeks", "eight weeks"],
}
# Words that fit the work of some teams better.
OF_TEAM = {
    "care-leavers": {
        "child": ["the young person", "the young adult", "the young mother", "the young man", "the young woman"],
        "adult": ["mother", "maternal grandmother", "the former foster carer", "the older brother"],
        "partner": ["college", "the housing officer", "the GP", "probation", "the job coach", "adult mental health"],
        "worry": ["debt", "housing", "loneliness", "low mood", "exploitation", "missed appointments"],
        "tool": ["the pathway plan", "the health passport", "life story work", "an ecomap"],
        "place": ["in a cafe", "on a walk", "at college", "in the car", "at the drop-in"],
    },
    "fostering": {
        "child": ["the foster child", "the child placed", "the young person placed", "the carers' own child"],
        "adult": ["the foster carer", "the carer's partner", "the carer's adult son"],
        "worry": ["safer care", "carer exhaustion", "difficult contact", "going missing", "school exclusion"],
        "tool": ["the safer care policy", "the carer's diary", "the support network meeting", "life story work"],
    },
    "disabilities": {
        "partner": ["the special school", "the occupational therapist", "the paediatrician", "the short break provider",
                    "the learning disability nurse", "adult services"],
        "worry": ["carer exhaustion", "moving and handling", "the move to adult services", "behaviour at night",
                  "unmet health needs"],
        "tool": ["the picture board", "the all about me book", "a genogram", "the short break plan"],
    },
    "mash": {
        "gap": ["three days", "four days", "a week", "two days", "nine days"],
        "tool": ["the exploitation screening tool", "the threshold document", "the neglect toolkit"],
    },
    "early-help-east": {"worry": ["low school attendance", "family debt", "parental mental health",
                                  "broken sleep", "conflict between separated parents"]},
    "early-help-west": {"worry": ["low school attendance", "parental mental health", "online harm",
                                  "young carer duties", "broken sleep"]},
}
TEENS = {"care-leavers"}

THEMES = {
    "strong": ["direct-work", "co-work-with-partners", "reflective-supervision", "family-networks",
               "transitions", "identity", "life-story-work", "step-down", "father-inclusion"],
    "mixed": ["chronology", "fathers", "smart-plans", "management-oversight", "voice-of-the-child",
              "recording-timeliness", "contingency-planning", "supervision", "identity", "case-summaries",
              "partner-contribution", "analysis"],
    "weak": ["chronology", "management-oversight", "voice-of-the-child", "visits-out-of-time",
             "strategy-discussions", "drift", "domestic-abuse", "neglect", "supervision"],
}

GOOD_PRACTICE = [
    "Visits planned around the young person's timetable", "Father living abroad joined each review by video",
    "Words and pictures explained to all four siblings before the move",
    "Grandparents brought into the plan through a family network meeting",
    "Letter to the child at closure, in the child's own language", "Joint visits with health while feeding was a worry",
    "Worker stayed with the family through the hospital discharge",
    "Chronology used in supervision to see a pattern of weekends", "Young person chaired part of the review",
    "Respectful challenge to an adult service that had closed its case", "Photographs kept for the memory box",
    "Safety plan tested with the family before it was relied on", "Short, kind case notes written to the child",
    "Transfer visit made together by both workers", "Parent's learning need recognised and the plan made in pictures",
    "Same-day response when school rang", "Foster carer's diary used in the care plan",
    "Siblings seen together and apart", "Plan rewritten under the young person's own headings",
    "Interpreter booked for the whole series of visits", "Worker went to sports day because he was asked to",
    "Father's work pattern respected in every meeting", "Advocate present when the answer was no",
    "Escalated politely and in writing until housing answered", "Birth family history gathered before it was lost",
    "Debrief with the carer the morning after the incident", "Parents' feedback from the last review acted on",
    "Manager visited with the worker at the point of decision",
]

NO_CORE_GROUP = {"mash", "fostering", "care-leavers", "early-help-east", "early-help-west"}
ACTIONS = [  # what, days, teams that have no use for it
    ("Bring the chronology up to date to the last transfer", 21, set()),
    ("See {child} alone and record wishes and feelings", 14, set()),
    ("Write to {adult} and offer a visit outside working hours", 21, {"mash"}),
    ("Rewrite the plan with dates and signs of change, with the family", 28, {"mash"}),
    ("Record the reasons for the last decision", 14, set()),
    ("Hold the overdue core group and send minutes", 21, NO_CORE_GROUP),
    ("Complete {tool} and put it on file", 28, set()),
    ("Update the case summary", 14, set()),
    ("Agree a contingency plan with {partner}", 28, {"mash"}),
    ("Offer an advocate before the next review", 21, {"mash"}),
    ("Take {worry} to reflective supervision and record the outcome", 21, set()),
    ("Ask {partner} for the information that is missing", 14, set()),
    ("Update the genogram to include {adult}", 21, set()),
    ("Answer the question about contact", 14, {"mash"}),
    ("Visit at the weekend", 14, {"mash", "fostering"}),
    ("Finish the direct work begun with {tool}", 35, {"mash"}),
    ("Send the minutes to {adult} in plain words", 14, {"mash"}),
    ("Put dates to the three main changes in the plan", 21, {"mash"}),
    ("Tell the referrer the outcome in writing", 14, NO_CORE_GROUP - {"mash"}),
    ("Correct who holds parental responsibility", 14, set()),
    ("Record the manager's oversight of the last month", 14, set()),
    ("Agree with {partner} who sees {child} in the holidays", 28, {"mash"}),
]

SUMMARIES = {
    "outstanding": [
        "Work that has made a visible difference; share with the team.", "Confident, kind and well reasoned practice.",
        "The worker should present this at the service meeting.", "The family can say what changed and why.",
        "Curious, brave and tidy. Nothing to add.", "An example for the practice standards.",
        "Difficult decisions, taken with the family and well explained.", "Relationship based work at its best.",
    ],
    "good": [
        "Good practice with a few things to finish.", "Child-centred work, well recorded.",
        "Sound work; the reflection was thoughtful.", "A worker who knows the family well.",
        "Good outcomes so far. Plan to be kept under review.", "Purposeful visits and a plan the family owns.",
        "Safe, warm and organised.", "Strong relationship; recording keeps up with it.",
        "The worker named the next step before I did.", "Thoughtful use of supervision.",
        "Steady progress. Closing is in sight.", "Good handover from the previous worker and it shows.",
        "Partners speak well of the worker, with examples.", "Clear plan; the ending needs thought.",
        "Honest conversation about what was hard.", "Things are better for the child than at the last review.",
    ],
    "requires-improvement": [
        "Safe, with work to do on planning.", "Caring practice that the record does not yet show.",
        "The worker recognised the gaps before we discussed them.", "Progress has slowed; a fresh plan is agreed.",
        "Right actions, late. Capacity in the team was discussed.",
        "Some good direct work. Oversight needs to be stronger.", "A good start that lost its way after the transfer.",
        "The worker is new to the case and has a clear idea of what is missing.",
        "More about the adults than about the child.", "Plenty of activity; less clear what it is for.",
        "Good relationship, thin analysis.", "The plan needs dates, the rest will follow.",
        "Three workers in a year. The family has noticed.", "Voice is there, impact is not.",
        "We agreed to look at the chronology together next week.", "Supervision has not kept this moving.",
        "Visits are fine; what follows them is slow.", "Recording is behind and the worker has time set aside for it.",
    ],
    "inadequate": [
        "The child is not safe enough on this plan.", "Serious drift; discussed with the worker the same day.",
        "Immediate steps agreed and shared.", "Not good enough, and the worker agrees.",
        "The system around the worker failed as much as the work.", "To be read again in two months.",
    ],
}

FEEDBACK_FROM = {
    "little": ["parent", "parent", "parent", "grandparent", "foster-carer"],
    "school": ["parent", "parent", "child", "child", "foster-carer", "grandparent"],
    "teen": ["young-person", "young-person", "young-person", "parent", "foster-carer"],
}
NOT_OBTAINED = [  # why, what is planned, of which age (None: any)
    ("Parent did not answer three calls", "Ask at the next meeting", None),
    ("Young person did not want to speak to another adult this month", "Offer a survey by text", "teen"),
    ("Contact would raise risk while the police investigation runs", "Ask again when the investigation ends", None),
    ("The child was placed this week and is settling", "Ask the carer after the first review", "little"),
    ("Interpreter could not be booked in time", "Book for the next visit and ask then", None),
    ("Family moved out of the area before the call", "Write to the new address", None),
    ("Mother is in hospital", "Call after discharge", None),
    ("Father asked for a call in the evening and could not be reached", "Ring after six next week", None),
    ("The parent's solicitor asked us not to call", "Ask through the guardian", "school"),
    ("Young person is missing from placement", "Ask at the return interview", "teen"),
    ("Child was ill on the day of the visit", "Ask at the next visit to school", "school"),
    ("Parent wanted to wait until after the review", "Ring the week after the review", None),
]
