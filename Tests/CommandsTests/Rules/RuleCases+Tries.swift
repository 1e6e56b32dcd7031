/// Tries of one item, the day of a time in another zone, and items that no list knows.
extension RuleCase {
  private static let check = """
    # pathways.csv
    pathway_id,kind,position,item_id,item_kind,target_id,points_possible
    P,playlist,1,A,check,T1,10

    """
  private static let outcome = """
    student name,student id,student sis id,assessment title,assessment id,submission date,learning outcome name,\
    learning outcome id,attempt,outcome score,learning outcome points possible,\
    learning outcome mastery score
    """

  private static let inTwoClasses = """
    # schools.csv
    school_id,name
    S1,One
    S2,Two
    # sections.csv
    section_id,school_id,teacher_id
    A,S1,T1
    B,S1,T2
    # enrollments.csv
    student_id,section_id
    01,A
    01,B
    02,A
    03,B
    # pathways.csv
    pathway_id,position,item_id,item_kind,target_id,points_possible,mastery_points,due,opens
    P,1,I1,check,X,4,3,2026-09-10,2026-09-01
    P,2,I2,check,X,4,3,2026-09-20,2026-09-01
    # marks.csv
    student_id,section_id,item_id,score,submitted
    01,A,I1,4,2026-09-15
    01,A,I2,4,2026-09-15
    02,A,I1,2,2026-09-15
    03,B,I1,2,2026-09-15
    """

  static let tries: [RuleCase] = [
    RuleCase(
      "R103", "of two downloads of one file the one with the later number counts, said for both",
      """
      # teachers.csv
      teacher_id,name,school_id
      T1,Old Name,S01
      # teachers (1).csv
      teacher_id,name,school_id
      T1,New Name,S02
      # teachers (10).csv
      teacher_id,name,school_id
      T1,Newest Name,S03
      """,
      """
      select name, school_id, (select group_concat(file || ' ' || severity, ', ') from findings
        where problem like '%earlier export%') from teachers
      """, "Newest Name,S03,teachers (1).csv note, teachers.csv note"),
    RuleCase(
      "R103", "of two exports of a Canvas gradebook the later stands, a cleared score is cleared",
      """
      # 2026-10-02T1030_Grades-M7.csv
      Student,ID,SIS User ID,SIS Login ID,Section,Quiz (501),Essay (502)
      Points Possible,,,,,10,10
      "Abara, Nia",11,0012,nabara,P1,9,9
      "Brandt, Leo",12,0013,lbrandt,P1,4,9
      "Gone, Gil",13,0014,ggone,P1,4,9
      # 2026-12-04T1030_Grades-M7.csv
      Student,ID,SIS User ID,SIS Login ID,Section,Quiz (501),Essay (502)
      Points Possible,,,,,10,10
      "Abara, Nia",11,0012,nabara,P1,,9
      "Brandt, Leo",12,0013,lbrandt,P2,4,9
      """,
      """
      select student_id, section_id, group_concat(state || ' ' || attempts, ' '),
        (select count(*) || ' ' || min(file) from findings) from mastery
        group by student_id, section_id
      """,
      """
      0012,P1,mastered 1 noEvidence 0,1 2026-10-02T1030_Grades-M7.csv
      0013,P2,mastered 1 below 1,1 2026-10-02T1030_Grades-M7.csv
      0014,P1,mastered 1 below 1,1 2026-10-02T1030_Grades-M7.csv
      """),
    RuleCase(
      "R103", "of two downloads of one gradebook the later stands for what is in both",
      """
      # marks.csv
      student_id,section_id,item_id,score
      1,X,A,5
      2,X,A,6
      1,X,B,7
      # marks (1).csv
      student_id,section_id,item_id,score
      1,X,A,8
      """,
      "select student_id, item_id, score from marks order by student_id, item_id",
      "1,A,8\n1,B,7\n2,A,6"),
    RuleCase(
      "R103", "two exports of one day, each of a section, are no snapshots",
      """
      # 2026-10-02T1030_Grades-P1.csv
      Student,ID,SIS User ID,SIS Login ID,Section,Quiz (501)
      "Abara, Nia",11,0012,nabara,P1,9
      # 2026-10-02T1030_Grades-P2.csv
      Student,ID,SIS User ID,SIS Login ID,Section,Quiz (501)
      "Brandt, Leo",12,0013,lbrandt,P2,4
      """, "select count(*), (select count(*) from findings) from marks", "2,0"),
    RuleCase(
      "R104", "a row without a score takes none from one of its day, whichever comes first",
      check + """
        # marks.csv
        student_id,section_id,item_id,score,status,submitted
        1,C,A,9,,2026-09-08
        1,C,A,,,2026-09-08
        2,C,A,9,scored,2026-09-08
        2,C,A,,missing,2026-09-08
        3,C,A,,missing,2026-09-08
        3,C,A,9,scored,2026-09-08
        4,C,A,9,scored,
        4,C,A,,missing,
        5,C,A,9,scored,2026-09-08T09:00
        5,C,A,,missing,2026-09-08T10:00
        """,
      """
      select m.student_id, m.state, m.score, p.done from mastery m
        join learner_progress p using (student_id) order by 1
      """,
      "1,mastered,9,1\n2,mastered,9,1\n3,mastered,9,1\n4,mastered,9,1\n5,mastered,9,1"),
    RuleCase(
      "R104", "two tries on one day are told apart by their times",
      check + """
        # marks.csv
        student_id,section_id,item_id,score,points_possible,submitted
        3,X,A,9,10,2026-10-01 08:00
        3,X,A,3,10,2026-10-01 14:00
        """,
      """
      select score, state, attempts, attempts_to_mastery, (select count(*) from findings)
        from mastery
      """, "9,mastered,2,1,0"),
    RuleCase(
      "R104", "tries of one day follow their times, not the order of the file",
      check + """
        # marks.csv
        student_id,section_id,item_id,score,points_possible,submitted
        3,X,A,9,10,10/13/2026 2:30 PM
        3,X,A,3,10,10/13/2026 9:05 AM
        """,
      "select score, state, attempts, attempts_to_mastery from mastery", "9,mastered,2,2"),
    RuleCase(
      "R104", "three scores without a day are three tries, in the order of the file",
      check + """
        # walkbook.yaml
        as-of: 2026-10-01
        # marks.csv
        student_id,section_id,item_id,score,points_possible
        1,X,A,5,10
        1,X,A,9,10
        1,X,A,7,10
        """,
      "select score, state, attempts, attempts_to_mastery from mastery", "9,mastered,3,2"),
    RuleCase(
      "R104", "what is the same in everything is a duplicate",
      check + """
        # marks.csv
        student_id,section_id,item_id,score,points_possible,assessed
        1,X,A,5,10,2026-10-01
        1,X,A,5,10,2026-10-01
        """,
      "select attempts, (select group_concat(line || ' ' || rule) from findings) from mastery",
      "1,3 duplicate-key"),
    RuleCase(
      "R104", "a try listed under two classes is one",
      check + """
        # enrollments.csv
        student_id,section_id
        1,X
        1,Y
        # marks.csv
        student_id,section_id,item_id,score,points_possible,submitted
        1,X,A,5,10,2026-10-01
        1,Y,A,5,10,2026-10-01
        """,
      "select section_id, score, attempts, (select count(*) from findings) from mastery",
      "X,5,1,0\nY,5,1,0"),
    RuleCase(
      "R104", "tries of the long form of another vendor are told apart too",
      """
      # outcomes.csv
      \(outcome)
      "Abara, Nia",11,0012,Check 1,77,2026-10-01T13:30:00Z,Ratios,9,,4,4,3
      "Abara, Nia",11,0012,Check 1,77,2026-10-01T15:30:00Z,Ratios,9,,2,4,3
      """, "select count(*), max(score) from marks", "2,4"),
    RuleCase(
      "R110", "a time in UTC has the day that it is in the district",
      """
      # walkbook.yaml
      time-zone: America/Denver
      # outcomes.csv
      \(outcome)
      "Abara, Nia",11,0012,Check 1,77,2026-10-01T03:30:00Z,Ratios,9,1,4,4,3
      "Brandt, Leo",12,0013,Check 1,77,2026-09-30T16:00:00Z,Ratios,9,1,2,4,3
      """,
      """
      select student_id, submitted, (select count(*) from findings where rule = 'ambiguous-date')
        from marks
      """, "0012,2026-09-30,0\n0013,2026-09-30,0"),
    RuleCase(
      "R110", "without a zone its own day counts, and a note asks for the zone, once",
      """
      # outcomes.csv
      \(outcome)
      "Abara, Nia",11,0012,Check 1,77,2026-10-01T03:30:00Z,Ratios,9,1,4,4,3
      "Brandt, Leo",12,0013,Check 1,77,2026-10-01T02:00:00Z,Ratios,9,1,2,4,3
      """,
      """
      select min(submitted), (select group_concat(severity || ' ' || line || ' ' || "column")
        from findings where rule = 'ambiguous-date') from marks
      """, "2026-10-01,note 2 submission date"),
    RuleCase(
      "R110", "a time far from midnight and one without a zone need none",
      """
      # marks.csv
      student_id,section_id,item_id,score,submitted
      1,X,A,4,2026-10-01T15:00:00Z
      2,X,A,4,2026-10-01 23:30
      """, "select group_concat(submitted, ' '), (select count(*) from findings) from marks",
      "2026-10-01 2026-10-01,0"),
    RuleCase(
      "R110", "a conference and a time with its distance from UTC are turned too, in summer time",
      """
      # walkbook.yaml
      time-zone: Europe/Berlin
      # conferences.csv
      date,student_id,section_id
      2026-09-30T22:30:00Z,1,X
      2026-12-01T18:15:00-05:00,2,X
      """, "select student_id, date from conferences", "1,2026-10-01\n2,2026-12-02"),
    RuleCase(
      "R111", "totals count a student of two classes once",
      inTwoClasses,
      """
      select enrolled, with_evidence, mastered, (select students || ' ' || complete || ' ' || done
        || ' ' || items from playlist_totals), (select group_concat(school_id || ' '
        || (not_started + behind + on_pace + ahead + past_target + complete)) from pacing_totals)
      from mastery_totals
      """, "3,3,1,3 1 4 6,S1 3,all 3"),
    RuleCase(
      "R111", "a student with classes in two schools counts in each, and once in all",
      inTwoClasses.replacing("B,S1,T2", with: "B,S2,T2"),
      """
      select enrolled, (select group_concat(school_id || ' '
        || (not_started + behind + on_pace + ahead + past_target + complete)) from pacing_totals)
      from mastery_totals
      """, "3,S1 2,S2 2,all 3"),
    RuleCase(
      "R108", "an item that no list knows is a finding, once",
      """
      # pathways.csv
      pathway_id,position,item_id,item_kind,target_id,points_possible,mastery_points
      P,1,ITEM-1,check,X,4,3
      P,2,ITEM-2,check,X,4,3
      # marks.csv
      student_id,section_id,item_id,score,submitted
      1,S,ITEM-1,4,2026-09-14
      1,S,ITEM2,4,2026-09-28
      2,S,ITEM-1,4,2026-09-14
      2,S,ITEM2,4,2026-09-28
      2,S,ITEM-2,4,2026-09-29
      """, "select rule, severity, file, line, \"column\" from findings",
      "unknown-id,warning,marks.csv,3,item_id"),
    RuleCase(
      "R108", "a file none of whose items is listed is of another course",
      """
      # pathways.csv
      pathway_id,position,item_id,item_kind,target_id,points_possible,mastery_points
      P,1,ITEM-1,check,X,4,3
      # marks-art.csv
      student_id,section_id,item_id,score,submitted
      1,R,Collage,4,2026-09-14
      # marks-math.csv
      student_id,section_id,item_id,score,submitted
      1,S,ITEM-1,4,2026-09-14
      """, "select count(*) from findings", "0"),
  ]
}
