"""What auditors write: sentences by judgement area and by how good the work was.

Each area has three shelves: `strong` (outstanding, good), `mixed` (requires improvement) and `weak`
(inadequate). A judgement takes one opening and, more often than not, one detail of that shelf.
Words in braces are drawn from `words.py`.
"""

AREAS = {
    "practice-standards": {
        "strong": [
            [
                "Visits, reviews and supervision are all in time.",
                "Statutory visits are in time and more frequent when they had to be.",
                "Assessment finished in time without losing depth.",
                "The standards for this work are met throughout.",
                "Joint working with {partner} follows the protocol and its reasons are known.",
                "Reviews were prepared with the family, and minutes came within the week.",
                "Every visit in the period is on file, seen alone where it should be.",
                "A careful transfer: both workers visited together.",
            ],
            [
                "The one late visit is explained.",
                "The core group met each month and {partner} came.",
                "Procedures were followed with kindness.",
                "Information was shared with {partner} the same day.",
                "Supervision each month, twice on this child.",
                "Delegated tasks were checked.",
            ],
        ],
        "mixed": [
            [
                "Two visits were out of time and the reason is not recorded.",
                "Review in time; the report for it was late.",
                "The assessment took fifty-one days, with one visit in the last three weeks.",
                "Supervision standard met in four months out of six.",
                "Most standards are met. The ones that are not concern {child}.",
                "Visits are in time, seeing {child} alone is not.",
                "Core groups slipped in the holidays and recovered.",
                "The plan was updated for the review and not between reviews.",
            ],
            [
                "{partner} did not receive the minutes.",
                "Consent for sharing with {partner} is assumed.",
                "The first visit after the new concern should have been sooner.",
                "Transfer took {gap} longer than it should.",
                "A duty worker made three of the last five visits.",
                "The report reached {adult} on the morning of the review.",
            ],
        ],
        "weak": [
            [
                "No statutory visit for {gap}.",
                "The strategy discussion should have been held the same day and was not.",
                "{worry} was known and the procedure was not followed.",
            ],
            [
                "{partner} was not told.",
                "The review was cancelled and not rearranged.",
            ],
        ],
    },
    "lived-experience": {
        "strong": [
            [
                "I could picture a day in the life of {child} from what is written.",
                "What it is like to live in this home is described well, morning and night.",
                "The assessment starts from {child} and comes back to {child}.",
                "The worker knows what makes {child} laugh and what makes {child} worry.",
                "The effect of {worry} is set out for each child.",
                "School mornings, contact weekends and bedtimes are each described.",
                "The worker noticed what {child} does not say.",
                "Two homes, two sets of rules: the worker has seen both and says so.",
            ],
            [
                "Visits took place {place} as well as at home, and differences were noticed.",
                "Routines, sleep and food were asked about and seen.",
                "{tool} was used to understand how things feel when {adult} is unwell.",
                "Identity, faith and language are part of the picture and not a tick.",
                "Observation of the bond with {adult} is careful and fair.",
                "Friends, hobbies and what {child} is good at are there too.",
                "The view of {partner} is set beside what {child} says.",
            ],
        ],
        "mixed": [
            [
                "The experience of the older child is well drawn; {child} is harder to see.",
                "We know what adults say about {child} and less about daily life.",
                "There is a good description from {partner} that has not reached the assessment.",
                "The impact of {worry} is stated generally and not for each child.",
                "Bedrooms were seen; what happens in the evening was not explored.",
                "A warm account of the home that leaves out the worry we opened the case for.",
                "Life before the move is described; life since is thin.",
                "How {child} sleeps, eats and gets to school is not known.",
            ],
            [
                "Identity is one line and repeated from the last assessment.",
                "{child} is seen together with siblings each time.",
                "{adult} works nights and nobody has asked who is at home.",
                "The weekend, when things are hardest, is missing.",
                "A second visit {place} would have helped.",
                "Contact weekends are a blank.",
                "{partner} sees {child} daily and was asked once.",
            ],
        ],
        "weak": [
            [
                "{child} has not been seen alone and there is no sense of life at home.",
                "The record describes the adults. The children could be anybody.",
                "Nothing is known about who lives in the home at night.",
                "{child} was asleep at each of the last three visits and was not seen awake.",
            ],
            [
                "The risk from {adult} was not explored.",
                "{partner} describes hunger and tiredness; we do not.",
                "Bedrooms were not seen for {gap}.",
            ],
        ],
    },
    "what-needs-to-change": {
        "strong": [
            [
                "What must change, by when and how we will know is in words a parent can use.",
                "The plan names three changes and each has a sign that it has happened.",
                "{adult} can say what needs to be different and why.",
                "Progress since the last review is measured and honest.",
                "The safety goal, the steps and the sign of success fit on one page.",
                "Short plan, agreed words, real dates.",
                "The plan was rewritten with {adult} when the first one did not work.",
            ],
            [
                "The family wrote two of the goals themselves.",
                "Bottom lines are few and fair.",
                "Where change has not come the plan was altered, not repeated.",
                "{partner} and {adult} agree on what good enough would be.",
                "The review looked at what had worked before things slipped.",
                "{child} knows two of the goals by heart.",
                "Small steps were noticed and named.",
            ],
        ],
        "mixed": [
            [
                "Goals are right but cannot be measured.",
                "The plan tells {adult} to engage; it does not say what should be different.",
                "Change for {child} is described, without dates.",
                "There are eleven actions and no order among them.",
                "It is not clear which changes matter most.",
                "A good plan for {adult}, less so for {child}.",
                "The outcome column repeats the action column.",
                "The next three months are clear, what comes after is not.",
            ],
            [
                "{adult} was given four referrals in one week.",
                "The word monitor is used where a decision is needed.",
                "The family's own ideas are in case notes and not in the plan.",
                "What happens if nothing changes is not said.",
                "Two actions belong to {partner}, who was not told.",
                "Dates passed and were moved without a word.",
                "The plan is too long for the family to use.",
            ],
        ],
        "weak": [
            [
                "The plan could not be followed by the family or by a new worker.",
                "Nothing has changed in {gap} and the plan is the same.",
                "What needs to change has been agreed with {adult} only by text message.",
                "There is no plan that says what would make {child} safe.",
            ],
            [
                "The written agreement puts the whole task on {adult}, who is the victim of abuse.",
                "Nobody owns the actions.",
            ],
        ],
    },
    "purpose": {
        "strong": [
            [
                "The purpose of our work is plain from the first visit to the last.",
                "It is clear why we are involved: {worry}, and nothing has drifted from it.",
                "Every visit has a reason that {adult} could repeat back to the auditor.",
                "Work is proportionate and the next step is always known.",
                "The worker keeps the plan on {worry} and does not add tasks for their own sake.",
                "Early work on {worry} is finished and the family knows what comes next.",
                "Everyone who visits says the same thing about why we visit.",
                "A clear reason for each meeting, and no meeting without one.",
                "The plan was made smaller when two parts of it were done.",
            ],
            [
                "Step down was discussed with the family before it was decided.",
                "Visits were made more often when {worry} grew and less often when it eased.",
                "The core group is small and each member knows what they bring.",
                "Co-work with {partner} is purposeful and well timed.",
                "The contingency is written and realistic.",
                "The letter before the first visit explained it well.",
                "Closing was talked about from the beginning.",
            ],
        ],
        "mixed": [
            [
                "Purpose is clear at the start and less so after the first review.",
                "The plan lists services more than it says what they are for.",
                "Focus is on {worry}; what else is happening for {child} is only touched on.",
                "Visits are regular but several have no stated purpose.",
                "Activity is high and its link to {worry} is not always visible.",
                "Two plans are open and they aim at different things.",
                "Why we stay involved after {gap} of steady progress is not said.",
                "The purpose changed when the worker changed.",
            ],
            [
                "The contingency plan says only that legal advice would be sought.",
                "There was a gap of {gap} without a visit that the record does not explain.",
                "Actions from the last core group were carried over unchanged.",
                "{partner} was invited late and did not contribute.",
                "Timescales in the plan are the date of the next meeting.",
                "{adult} told me that nobody had explained the plan.",
                "Step down has been the next action since the summer.",
            ],
        ],
        "weak": [
            [
                "After {gap} it is not possible to tell why we are still involved.",
                "The plan does not mention {worry}, which is the reason for the referral.",
                "Work has stopped and nobody has decided that it should.",
                "There is no current plan on file.",
            ],
            [
                "No visit is recorded for {gap}.",
                "The same three actions appear in every review without change.",
                "{partner} raised the concern twice and no response is recorded.",
            ],
        ],
    },
    "rationale": {
        "strong": [
            [
                "Decisions are explained, with what was weighed and what was set aside.",
                "The analysis moves from what is known to what it means for {child}.",
                "Supervision is reflective and you can see it change the plan.",
                "Threshold decisions are clear and well argued.",
                "Management oversight is timely and adds thought.",
                "Two explanations were kept open until the evidence decided.",
                "The reasons for staying at this level, and not higher, are set out.",
                "The manager asks questions in writing and the worker answers them.",
            ],
            [
                "History was used: earlier {worry} was understood and not only listed.",
                "Hypotheses were tested with {partner}.",
                "Research is used lightly and well.",
                "The worker wrote down what they did not yet know.",
                "A different view from {partner} is recorded and answered.",
                "Bias was named and talked about.",
                "The decision was checked again after a month.",
            ],
        ],
        "mixed": [
            [
                "Information is gathered well; the step to analysis is short.",
                "Management decisions are recorded and the reasons are thin.",
                "Supervision happens on time and is task led.",
                "The rationale for stepping down is sound but was written {gap} afterwards.",
                "History of {worry} is listed without saying what it tells us.",
                "Good instinct, and the record does not show what it rests on.",
                "The analysis repeats the history in other words.",
                "The worker could explain the decision to me; the record cannot.",
            ],
            [
                "Two decisions differ and the change is not explained.",
                "There is little curiosity about {adult}.",
                "The view of {partner} is missing at the point of decision.",
                "The manager's last case note is the same text as the month before.",
                "Optimism about {adult} is understandable and not evidenced.",
                "The threshold document is quoted and not applied.",
                "Group supervision was held and its ideas were not used.",
            ],
        ],
        "weak": [
            [
                "No management oversight is recorded for {gap}.",
                "The decision not to hold a strategy discussion is not explained.",
                "Risk was recorded and no decision followed.",
                "The assessment ended with no further action against the evidence in it.",
            ],
            [
                "There has been no supervision on this child since the last review.",
                "Three referrals about {worry} were treated one at a time.",
                "{adult}'s account was accepted although {partner} said otherwise.",
            ],
        ],
    },
    "written-record": {
        "strong": [
            [
                "The record is up to date, respectful and could be read by {child} one day.",
                "Chronology is current and short enough to use.",
                "Case notes are written to the child and say what was agreed.",
                "Visits are recorded within two days and the purpose comes first.",
                "Plain words, few abbreviations, clear decisions.",
                "Decisions stand out, with date, name and reason.",
                "The chronology is used in supervision, which is why it is good.",
                "A new worker could pick this up tomorrow.",
            ],
            [
                "The case summary let me understand the whole in five minutes.",
                "Minutes were sent to {adult} within a week.",
                "Language about {adult} is fair.",
                "{tool} is on file and dated.",
                "Letters to {child} are on file and lovely.",
                "Corrections are marked as such.",
            ],
        ],
        "mixed": [
            [
                "Recording is kind in tone and about {gap} behind.",
                "The chronology stops at the last transfer.",
                "Case notes are long; the decision has to be searched for.",
                "The case summary still describes the previous plan.",
                "{tool} is mentioned and is not on file.",
                "Good notes of visits, few notes of decisions.",
                "Documents are there, under names that hide them.",
                "The last two visits were recorded {gap} late.",
            ],
            [
                "Core group minutes are missing for one month.",
                "Some phrases about {adult} would be hard to read as a child.",
                "The genogram leaves out {adult}.",
                "Copy and paste from a sibling's record caused one error.",
                "Who holds parental responsibility is out of date.",
                "Emails are pasted in without a summary.",
            ],
        ],
        "weak": [
            [
                "There is no chronology and the last case note is {gap} old.",
                "Visits were made and are not recorded, so nobody could act on them.",
                "The record of a sibling was copied and is wrong for {child}.",
                "Minutes of the last two core groups are not on file.",
            ],
            [
                "A concern reported by {partner} can be found only in an email.",
                "The address on the record is not where {child} lives.",
            ],
        ],
    },
    "voice": {
        "strong": [
            [
                "{child} was seen alone, and what was said changed the plan.",
                "The child's own words are used, with care, throughout.",
                "The worker has earned trust and {child} asks for visits.",
                "Views of {adult} were sought even where contact is difficult.",
                "Wishes and feelings are current and come from {tool}.",
                "{child} helped to write the plan and corrected the worker once.",
                "What {child} wants is in the first paragraph.",
                "A quiet child, and the worker found the way in.",
            ],
            [
                "{child} chose to be seen {place}.",
                "An advocate was offered and used at the review.",
                "The worker explained afterwards what had been decided and why.",
                "Feedback from {adult} is that the worker listens and does what they say.",
                "Behaviour was read as communication.",
                "{child} was told the outcome first.",
                "Drawings are on file with the child's own explanation.",
            ],
        ],
        "mixed": [
            [
                "The child's words are recorded; what we did about them is not.",
                "{child} is seen regularly, rarely alone.",
                "Wishes and feelings are from last year.",
                "The voice of {adult} is strong, that of {child} quieter.",
                "Direct work was started with {tool} and not finished.",
                "What {child} wants is reported by {adult}.",
                "One good conversation in spring and none since.",
                "The views of {child} are clear; the answer to them is not.",
            ],
            [
                "{adult} was not asked, though contact is weekly.",
                "The child asked for contact with a sibling and there is no answer on file.",
                "An interpreter was used for the first visit only.",
                "Advocacy was not offered before the conference.",
                "What {child} told {partner} is not in the plan.",
                "The form was filled in with {adult} in the room.",
                "Non-verbal signs were not recorded.",
            ],
        ],
        "weak": [
            [
                "{child} has not been spoken to alone for {gap}.",
                "What {child} disclosed was passed to {adult} without a safety plan.",
                "There is no direct work on file.",
                "{child} told {partner} of being afraid at home. We did not ask.",
            ],
            [
                "A family member interpreted for the only conversation.",
                "The child's wish not to be alone with {adult} was recorded and not acted on.",
            ],
        ],
    },
}
