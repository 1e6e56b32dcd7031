/// Facts of examinations and of screenings outside the classroom: IB, Cambridge, ASVAB, KTEA-3, DIAL-4, and of
/// SuccessMaker's placements.
extension ReportFacts {
  private static let pair = ["501 Alder, Ada", "502 Birch, Ben"]

  static let examinations = [
    ReportFacts(
      "ib",
      """
      StudentLocalID / Local ID / Student ID = 501 | 502 | 502
      Last Name / LastName = Alder | Birch | Birch
      First Name / FirstName = Ada | Ben | Ben
      Year = 2023 | 2023 | 2023
      Month = MAY | MAY | MAY
      ? School = 000123 | 000123 | 000123
      Registration number / Registration Number = 0017 | 0018 | 0018
      ? Personal code / Personal Code = gpj742 | hzk881 | hzk881
      ? Category = DIPLOMA | DIPLOMA | DIPLOMA
      Subject = BIOLOGY | BIOLOGY | THEORY OF KNOWLEDGE
      Level = SL | HL | TK
      ? Language = ENGLISH | ENGLISH | ENGLISH
      Predicted grade / Predicted Grade = 4 | 6 | B
      Grade / Actual Grade = 5 | 7 | A
      ? EE/TOK points: = 2 | 1 | 1
      ? Scaled total mark for subject = 61 | 80 |

      """, marks: ["501 5", "502 7"], people: pair),
    ReportFacts(
      "cambridge",
      """
      STUDENT_STATE_ID = 501 | 502
      STUDENT_NAME = Alder, Ada | Birch, Ben
      ? CENTRE = UX421 | UX421
      ? CANDIDATE_NUMBER = 1111 | 2222
      SERIES = 30-May | 30-May
      ? QUALIFICATION = AS & A Level | AS & A Level
      LEVEL_ENTERED = AS Level | AS Level
      LEVEL_ACHIEVED = AS Level | AS Level
      SYLLABUS = 8021 | 8021
      SYLLABUS_NAME = ENGLISH GENERAL PAPER | ENGLISH GENERAL PAPER
      GRADE = e | c

      """, marks: [], people: pair),
    ReportFacts(
      "asvab",
      """
      student_unique_id = 501 | 502
      Student Full Name = Ada Alder | Ben Birch
      ? School = Pine | Pine
      Test Date = 11/21/2023 | 11/22/2023
      ? Grade = 10 | 12
      ? Test Version = 05E | 05F
      ? Session Number = 123456 | 123456
      AFQT = 45 | 90
      GS (General Science) = 59 | 80
      AR (Arithmetic Reasoning) = 57 | 70
      ? Career Intent = 4 YRS COLLEGE | 4 YRS COLLEGE
      ? Release Option Code = 8 | 8

      """,
      marks: [
        "501 45 2023-11-21", "501 57 2023-11-21", "501 59 2023-11-21", "502 70 2023-11-22",
        "502 80 2023-11-22", "502 90 2023-11-22",
      ], people: ["501 Ada Alder", "502 Ben Birch"]),
    ReportFacts(
      "ktea",
      """
      ID = 501 | 502
      LastName = Alder | Birch
      FirstName = Ada | Ben
      AdminDate = 9/29/2023 | 9/30/2023
      ? Age = 15:07 | 11:02
      Norm_Season = 3 | 3
      NormGroup = 2 | 2
      ? Grade = 5 | 5
      ? MCA_Raw = 42 | 45
      MCA_Standard = 98 | 104
      ? MCA_PercentileRank = 45 | 61
      ? MCA_GSV = 560 | 571
      LWR_Standard = 88 | 110

      """,
      marks: [
        "501 88 2023-09-29", "501 98 2023-09-29", "502 104 2023-09-30", "502 110 2023-09-30",
      ], people: pair),
    ReportFacts(
      "dial",
      """
      student_number = 501 | 502
      lastname = Alder | Birch
      firstname = Ada | Ben
      administration = Spring 2016 DIAL-4 | Spring 2016 DIAL-4
      datetaken = 2016-04-09T15:28:00.847Z | 2016-04-10T15:28:00.847Z
      ? schoolcode = 311 | 311
      ? gradelevel = PK | PK
      motorscore = 18 | 21
      ? motorpercentile = 60 | 71
      conceptsscore = 25 | 28
      languagescore = 12 | 15
      totalscore = 55 | 64
      ? startdate = 2016-03-03T00:00:00Z | 2016-03-03T00:00:00Z

      """,
      marks: [
        "501 12 2016-04-09", "501 18 2016-04-09", "501 25 2016-04-09", "501 55 2016-04-09",
        "502 15 2016-04-10", "502 21 2016-04-10", "502 28 2016-04-10", "502 64 2016-04-10",
      ], people: pair),
    ReportFacts(
      "successMaker",
      """
      student_number = 501 | 502
      last_name = Alder | Birch
      first_name = Ada | Ben
      ? school_name = Pine | Pine
      ? grade = 3 | 3
      reading / math = Room 12 | Room 12
      subject = Language Arts | Language Arts
      assignment = Reading | Reading
      ipm_level = 2.31 | 2.84
      current_course_level = 3.05 | 3.46
      ? gain = 0.74 | 0.62
      ? total_time_spent = 206 | 209
      exercises_correct_cpr = 523 | 526
      ? pct_skills_mastered = 67 | 71

      """, marks: ["501 2.31", "501 3.05", "502 2.84", "502 3.46"], people: pair),
  ]
}
