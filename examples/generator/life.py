"""What else happened in the year, each thing written out: months missed, late or let off.

The tables stand here; `quality.py` writes the documents of the Quality Assurance Service from them.
"""

PRACTICE_WEEKS = {
    "PW-2025-1": ("2025-06-23", "2025-06-27"),
    "PW-2025-2": ("2025-11-17", "2025-11-21"),
    "PW-2026-1": ("2026-03-02", "2026-03-06"),
}

# Months in which a manager made no review, and nothing was said about it.
MISSED = {
    ("dcs-1", "2025-06"), ("dcs-1", "2025-08"), ("dcs-1", "2025-12"), ("dcs-1", "2026-02"),
    ("sd-safeguarding", "2025-07"), ("sd-corporate-parenting", "2025-07"), ("sm-front-door",
                                                                            "2025-08"),
    ("sm-specialist", "2025-12"), ("tm-assessment-2", "2025-08"), ("tm-assessment-2", "2025-12"),
    ("tm-family-support-1", "2025-07"), ("atm-court", "2025-12"), ("tm-fostering", "2025-08"),
    ("sm-qa", "2025-05"),
}

# Owed in one month, completed in a later one: the day it was completed.
LATE = {
    ("tm-assessment-1", "2025-05"): "2025-06-04", ("sm-early-help", "2025-05"): "2025-06-06",
    ("tm-court", "2025-07"): "2025-08-05", ("psw-1", "2025-09"): "2025-10-03",
    ("atm-mash", "2025-10"): "2025-11-04", ("tm-disabilities", "2025-11"): "2025-12-03",
    ("sd-safeguarding", "2025-12"): "2026-01-07", ("tm-early-help-west", "2026-01"): "2026-02-05",
    ("sm-family-support", "2026-02"): "2026-03-04", ("tm-care-leavers", "2026-03"): "2026-04-02",
}

# Allocated, and on the tracker as allocated ever since.
NEVER_COMPLETED = {("tm-children-in-care-1", "2025-11"), ("atm-early-help-east", "2026-02"),
                   ("tm-assessment-3", "2026-03")}

# Reviews by somebody who no longer held the post: they count for nobody's month.
NOT_IN_POST = [("atm-assessment-1", "2026-01-07", "sw-assessment-1-03"),
               ("sd-corporate-parenting", "2025-10-07", "sw-children-in-care-1-04")]

EXEMPTIONS = {
    "2025": [
        dict(exemption="EX-2025-001", task="plr", who="psw-1", period="2025-08",
             why="sickness, all of August",
             approved_by="sd-safeguarding", at="2025-08-05"),
        dict(exemption="EX-2025-002", task="plr", who="tm-mash", period="2025-11..2026-01",
             why="sickness; the acting Team Manager makes the reviews",
             approved_by="sd-safeguarding", at="2025-11-06"),
        dict(exemption="EX-2025-003", task="live-supervision", subject="sw-care-leavers-03",
             period="2025-26",
             why="maternity leave since September", approved_by="sd-corporate-parenting-b",
             at="2025-11-12"),
        dict(exemption="EX-2025-004", task="plr", who="tm-family-support-3", period="2025-12",
             why="giving evidence in care proceedings for two weeks", approved_by="dcs-1",
             at="2025-12-08"),
    ],
    "2026": [
        dict(exemption="EX-2026-001", task="plr", who="tm-children-in-care-2",
             period="2026-01..2026-03",
             why="secondment to the partnership", approved_by="sd-corporate-parenting-b",
             at="2026-01-09"),
        dict(exemption="EX-2026-002", task="plr", who="tm-court", period="2026-02",
             why="sickness from 2 to 20 February; approved when back",
             approved_by="sd-safeguarding", at="2026-03-04"),
        dict(exemption="EX-2026-003", task="supervision-observation", subject="tm-court",
             period="2025-26",
             why="observation arranged for February fell in sickness; booked for May",
             approved_by="sd-safeguarding",
             at="2026-03-05"),
    ],
}
EXEMPT_MONTHS = {("psw-1", "2025-08"), ("tm-mash", "2025-11"), ("tm-mash", "2025-12"), ("tm-mash",
                                                                                        "2026-01"),
                 ("tm-family-support-3", "2025-12"), ("tm-children-in-care-2", "2026-01"),
                 ("tm-children-in-care-2", "2026-02"), ("tm-children-in-care-2",
                                                        "2026-03"), ("tm-court", "2026-02")}

# Focussed reviews: terms of reference, review completed, analysis reported. The third has its terms
# too late, the fourth is not reported yet.
FOCUSSED = [
    dict(id="FPLR-2025-1", tor=("TOR-2025-1", "2025-05-12"), completed="2025-06-20",
         reported="2025-07-21",
         theme="Neglect: children on a plan for a second time", source="performance-data",
         why="Second plans for neglect rose from 11 to 19 in the year.",
         scope="Plans that began again within two years, against the practice standards.",
         sample="Twelve children from three teams, of different ages.",
         who="Two Practice Learning Reviewers, with a Team Manager from another service for each.",
         how="Reading the record, talking with the worker, and a call to the parent.",
         timescale="Read by 20 June, reported to the board of July.",
         found="Plans end well and begin again within months: step down is planned for the "
               "parents' progress, not the child's."),
    dict(id="FPLR-2025-2", tor=("TOR-2025-2", "2025-07-28"), completed="2025-09-19",
         reported="2025-10-20",
         theme="Health of care leavers", source="board-concerns",
         why="The board asked why half of our care leavers have no dentist.",
         scope="Pathway plans of the last six months: health, and who does what.",
         sample="Ten young people aged 17 to 21, three of them living outside the area.",
         who="A reviewer and a personal adviser from another team.",
         how="Record, a conversation with the young person, and the health passport.",
         timescale="By the end of September; reported in October.",
         found="Health is talked about and rarely planned. Young people who had the same adviser "
               "for a year had a dentist."),
    dict(id="FPLR-2025-3", tor=("TOR-2025-3", "2025-12-19"), completed="2025-12-12",
         reported="2026-01-26",
         theme="Pre-birth assessment", source="partner-concerns",
         why="Midwives told the partnership that they hear from us late.",
         scope="Referrals before birth since April: timing, plan, discharge.",
         sample="Nine unborn babies.", who="One reviewer and the named midwife.",
         how="Joint reading of both records.", timescale="Done in December, reported in January.",
         found="Half the assessments began after 30 weeks. Where the midwife rang a named worker "
               "they began at 20."),
    dict(id="FPLR-2026-1", tor=("TOR-2026-1", "2026-01-26"), completed="2026-03-20", reported=None,
         theme="Domestic abuse: who the plan asks to change", source="performance-data",
         why="Monthly reviews name it as a theme more often each quarter.",
         scope="Child protection plans for domestic abuse that have been open for six months.",
         sample="Twelve children, two from each team that holds plans.",
         who="Two reviewers, a probation colleague for the plans with an order.",
         how="Record, supervision notes, talking with the worker and the parent who was harmed.",
         timescale="Read by 20 March, reported to the board of April or May.",
         found="Plans ask mothers to keep away and seldom ask fathers to do anything."),
]

BOARD_REPORTS = [  # period, delivered; the months and the quarter that are not here were missed
    ("2025-03", "2025-04-16"),
    ("2024-25-Q4", "2025-04-28"),
    ("2025-04", "2025-05-14"),
    ("2025-05", "2025-06-18"),
    ("2025-06", "2025-07-16"),
    ("2025-26-Q1", "2025-07-28"),
    ("2025-08", "2025-09-17"),
    ("2025-09", "2025-10-15"),
    ("2025-26-Q2", "2025-10-29"),
    ("2025-10", "2025-11-19"),
    ("2025-11", "2025-12-17"),
    ("2026-01", "2026-02-18"),
    ("2026-02", "2026-03-18"),
    ("2026-03", "2026-04-14"),
]

# The day the trackers were updated, and the month it counts for where that is another.
# September was missed.
TRACKERS = [
    ("2025-04-30", None),
    ("2025-05-30", None),
    ("2025-06-30", None),
    ("2025-07-31", None),
    ("2025-08-29", None),
    ("2025-10-31", None),
    ("2025-11-28", None),
    ("2026-01-06", "2025-12"),
    ("2026-01-30", None),
    ("2026-02-27", None),
    ("2026-03-31", None),
]

# Practitioners whom nobody observed this year, besides those on long leave.
NOT_OBSERVED = {"sw-mash-04", "sw-assessment-2-04", "sw-assessment-2-09", "sw-family-support-1-05",
                "sw-court-02",
                "sw-family-support-2-03", "sw-family-support-2-07", "sw-children-in-care-2-03",
                "ehp-early-help-east-07",
                "sw-fostering-03", "sw-care-leavers-06", "sw-family-support-1-02",
                "sw-care-leavers-03"}

# Supervisors whose supervision was observed: observer, supervisor, day, feedback given on.
SUPERVISION_OBSERVED = [
    ("sm-front-door", "tm-mash", "2025-06-11", "2025-06-11"), ("sm-front-door", "tm-assessment-1",
                                                               "2025-09-24", "2025-09-26"),
    ("sm-front-door", "tm-assessment-3", "2026-01-21", "2026-01-21"),
    ("sm-family-support", "tm-family-support-1", "2025-07-10", "2025-07-10"),
    ("sm-family-support", "tm-family-support-3", "2025-11-05", "2025-11-10"),
    ("sm-family-support", "tm-family-support-2-b", "2026-03-11", "2026-03-11"),
    ("sm-corporate-parenting", "tm-children-in-care-1", "2025-10-14", "2025-10-14"),
    ("sm-corporate-parenting", "tm-care-leavers", "2026-02-11", None),
    ("sm-early-help", "tm-early-help-west", "2025-05-20", "2025-05-21"),
    ("sm-early-help-b", "tm-early-help-east", "2025-12-10", "2025-12-10"),
    ("sm-specialist", "tm-disabilities", "2025-07-02", "2025-07-03"),
]
OTHERS_OBSERVED = [
    ("tm-mash", "atm-mash", "2025-07-23", "2025-07-23"), ("tm-assessment-2", "atm-assessment-2",
                                                          "2025-10-09", "2025-10-09"),
    ("tm-children-in-care-1", "atm-children-in-care-1", "2026-01-28", "2026-01-30"),
]
MANAGERS_OBSERVED = [
    ("sd-safeguarding", "sm-front-door", "2025-11-26", "2025-11-26"),
    ("sd-safeguarding", "sm-family-support", "2026-02-25", "2026-02-27"),
    ("sd-corporate-parenting-b", "sm-corporate-parenting", "2026-03-10", "2026-03-10"),
]

SUPERVISION_NOTES = [
    "Warm and well prepared. Actions from last time came first. To develop: leave silence.",
    "Reflective on one family, task led on the other seven. Agreed: two in depth each time.",
    "Good challenge on drift. Worker's wellbeing was asked about and meant.",
    "Kept to time; interruptions were turned away. To develop: record the reasoning.",
    "Strong use of the practice standards. The child's day could be pictured.",
    "Case list is long, the last three got a minute each. Agreed: shorter and weekly.",
]
