"""What a supervisor saw: a setting that fits the team, what went well and what to work on."""

SETTINGS = {
    "mash": ["Telephone contact from a school, taken live", "Strategy discussion by video", "Threshold decision, thought aloud",
             "Call back to a worried neighbour"],
    "assessment": ["First home visit", "Return interview", "Joint visit with the police", "Visit to the new baby at home",
                   "Conversation at school", "Meeting with a father new to us"],
    "family-support": ["Home visit", "Core group", "Child protection conference", "Direct work at school",
                       "Family network meeting", "Visit after a missing episode"],
    "court": ["Meeting before proceedings", "Contact supervised by the worker", "Home visit with the guardian",
              "Conversation about the care plan with the parents"],
    "children-in-care": ["Visit to the placement", "Looked after review", "Life story session", "Sibling contact",
                         "Meeting at the new school"],
    "care-leavers": ["Pathway plan meeting", "Visit to the first flat", "Drop-in at the hub", "Housing panel"],
    "early-help": ["Early help visit", "Team around the family meeting", "Parenting session", "Visit with the school nurse"],
    "disabilities": ["Short break review", "Home visit with the occupational therapist", "Transition meeting",
                     "Session with the picture board"],
    "fostering": ["Foster carer supervision at home", "Unannounced visit", "Carers' annual review", "Introductions for a move"],
}
WENT_WELL = [
    "Calm with an angry parent and back to the child within minutes.", "Followed the child's pace.",
    "Explained why we are involved in plain words.", "Let the family speak first.", "Noticed the quiet sibling.",
    "Praised what works and then raised the worry clearly.", "Good questions about nights and weekends.",
    "Summed up what was agreed before leaving.", "Used the chronology without reading from it.",
    "Asked father the same questions as mother.", "Silence was allowed to do its work.",
    "Picked up on a name not heard before.", "Humour at the right moment.", "Honest about what happens next.",
    "Checked that the interpreter and the family were comfortable.",
]
TO_WORK_ON = [
    "To work on: prompting on the history.", "To work on: say what would have to change, in one sentence.",
    "To work on: fewer questions at a time.", "To send the plan within the week.", "To work on: see the bedroom.",
    "To work on: ask the child before the adults.", "Agreed to co-work the next visit.",
    "To work on: write the reasoning, not only the facts.", "To take the ending to supervision.",
    "To work on: name the risk earlier.",
]
