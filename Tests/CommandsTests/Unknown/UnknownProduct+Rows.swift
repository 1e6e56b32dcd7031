extension UnknownProduct {
  /// A row for each score.
  static let long = [
    UnknownProduct(
      file: "assessment_detail.csv",
      text: """
        Learner ID,Learner Name,Campus,Group,Instructor,Assessment,Assessment Date,Raw Score,Points Possible,Percent Correct
        501,"Alder, Ada",Pine Middle,M7-A,"Stone, Rae",Ratios Quiz,10/14/2026,8,10,80
        502,"Birch, Ben",Pine Middle,M7-A,"Stone, Rae",Ratios Quiz,10/14/2026,7,10,70
        503,"Cedar, Cleo",Pine Middle,M7-B,"Brook, Max",Ratios Quiz,10/15/2026,9,10,90
        501,"Alder, Ada",Pine Middle,M7-A,"Stone, Rae",Unit 1 Test,10/28/2026,41,50,82
        502,"Birch, Ben",Pine Middle,M7-A,"Stone, Rae",Unit 1 Test,10/28/2026,38,50,76
        503,"Cedar, Cleo",Pine Middle,M7-B,"Brook, Max",Unit 1 Test,10/29/2026,47,50,94
        """,
      truth: """
        501|Ratios|8|2026-10-14
        502|Ratios|7|2026-10-14
        503|Ratios|9|2026-10-15
        501|Unit 1|41|2026-10-28
        502|Unit 1|38|2026-10-28
        503|Unit 1|47|2026-10-29
        """, teachers: 2, sections: ["M7-A", "M7-B"]),
    // As a database writes it: stamps, a status, ids of several kinds.
    UnknownProduct(
      file: "activity_results.csv",
      text: """
        record_id,user_id,full_name,class_name,activity_title,max_points,points_earned,submitted_at,status,time_spent_seconds
        90001,u501,Ada Alder,Science 7 P4,Lab 1,20,18,2026-10-05T09:12:00,complete,610
        90002,u502,Ben Birch,Science 7 P4,Lab 1,20,15.5,2026-10-05T09:14:00,complete,711
        90003,u503,Cleo Cedar,Science 7 P4,Lab 1,20,,,not started,0
        90004,u501,Ada Alder,Science 7 P4,Lab 2,20,19,2026-10-12T09:20:00,complete,640
        90005,u502,Ben Birch,Science 7 P4,Lab 2,20,16,2026-10-12T09:21:00,complete,590
        90006,u503,Cleo Cedar,Science 7 P4,Lab 2,20,17,2026-10-13T10:02:00,complete,602
        """,
      truth: """
        u501|Lab 1|18|2026-10-05
        u502|Lab 1|15.5|2026-10-05
        u501|Lab 2|19|2026-10-12
        u502|Lab 2|16|2026-10-12
        u503|Lab 2|17|2026-10-13
        """, sections: ["Science 7 P4"]),
    // Several subjects and windows, an id that is not always filled, other numbers beside the score.
    UnknownProduct(
      file: "Benchworks growth.csv",
      text: """
        Local ID,State ID,Student Last Name,Student First Name,School Name,Grade,Test Window,Subject,Scale Score,Percentile,Growth,Performance Level,Completed On
        501,99501,Alder,Ada,Pine Middle,7,Fall,Math,455,61,,On Level,09/14/2026
        501,99501,Alder,Ada,Pine Middle,7,Fall,Reading,470,66,,On Level,09/15/2026
        502,99502,Birch,Ben,Pine Middle,7,Fall,Math,430,40,,Below,09/14/2026
        502,99502,Birch,Ben,Pine Middle,7,Fall,Reading,448,48,,Below,09/16/2026
        501,99501,Alder,Ada,Pine Middle,7,Winter,Math,463,64,8,On Level,01/14/2027
        502,99502,Birch,Ben,Pine Middle,7,Winter,Math,441,45,11,Below,01/14/2027
        ,99503,Cedar,Cleo,Pine Middle,7,Winter,Math,468,67,,On Level,01/15/2027
        """,
      truth: """
        501|Math|455|2026-09-14
        501|Reading|470|2026-09-15
        502|Math|430|2026-09-14
        502|Reading|448|2026-09-16
        501|Math|463|2027-01-14
        502|Math|441|2027-01-14
        99503|Math|468|2027-01-15
        """),
    // A point in front of thousandths, days of Europe, the pupil in one column.
    UnknownProduct(
      file: "pupil-marks.csv",
      text: """
        UPN;Pupil;Reg Group;Topic;Task;Mark;Out Of;Date Taken
        A501;Alder Ada;8K;Forces;Exit card;7,5;10;21.10.2026
        A502;Birch Ben;8K;Forces;Exit card;6;10;21.10.2026
        A503;Cedar Cleo;8L;Forces;Exit card;9;10;22.10.2026
        A501;Alder Ada;8K;Forces;Topic test;31;40;30.10.2026
        A502;Birch Ben;8K;Forces;Topic test;28,5;40;30.10.2026
        A503;Cedar Cleo;8L;Forces;Topic test;36;40;30.10.2026
        """,
      truth: """
        A501|Exit card|7.5|2026-10-21
        A502|Exit card|6|2026-10-21
        A503|Exit card|9|2026-10-22
        A501|Topic test|31|2026-10-30
        A502|Topic test|28.5|2026-10-30
        A503|Topic test|36|2026-10-30
        """, sections: ["8K", "8L"]),
  ]

  /// A student in each row, scores and what belongs to them side by side.
  static let assessments = [
    UnknownProduct(
      file: "Screener results.csv",
      text: """
        Student ID,Last Name,First Name,School,Grade Level,Homeroom,Date of Test,Reading Scale Score,Reading Percentile,Reading Level,Math Scale Score,Math Percentile,Math Level
        501,Alder,Ada,Pine Middle,6,6-A,09/08/2026,510,61,3,488,52,2
        502,Birch,Ben,Pine Middle,6,6-A,09/08/2026,476,40,2,495,57,3
        503,Cedar,Cleo,Pine Middle,6,6-B,09/09/2026,532,75,4,,,
        """,
      truth: """
        501|Reading|510|2026-09-08
        501|Math|488|2026-09-08
        502|Reading|476|2026-09-08
        502|Math|495|2026-09-08
        503|Reading|532|2026-09-09
        """, answers: ["--answer", "days:Screener results.csv=mdy"], sections: ["6-A", "6-B"]),
    // Two days, each for a score of its own.
    UnknownProduct(
      file: "fluency.csv",
      text: """
        StudentID,StudentName,ClassName,TeacherName,FallDate,FallScore,SpringDate,SpringScore,Gain
        501,Ada Alder,Grade 3 Stone,Rae Stone,09/10/2026,84,05/06/2027,112,28
        502,Ben Birch,Grade 3 Stone,Rae Stone,09/11/2026,71,05/06/2027,99,28
        503,Cleo Cedar,Grade 3 Brook,Max Brook,09/10/2026,95,05/13/2027,120,25
        """,
      truth: """
        501|Fall|84|2026-09-10
        501|Spring|112|2027-05-06
        502|Fall|71|2026-09-11
        502|Spring|99|2027-05-06
        503|Fall|95|2026-09-10
        503|Spring|120|2027-05-13
        """, teachers: 2, answers: ["--answer", "days:fluency.csv=mdy"],
      sections: ["Grade 3 Brook", "Grade 3 Stone"]),
    // Levels in words beside scores by skill.
    UnknownProduct(
      file: "SkillPath class report.csv",
      text: """
        Student,SIS ID,Class,Last Activity,Placement,Phonics Score,Phonics Status,Vocabulary Score,Vocabulary Status,Overall Score
        "Alder, Ada",501,3A,10/12/2026,Early On Grade,61,Mastered,55,Developing,58
        "Birch, Ben",502,3A,10/13/2026,One Below,48,Developing,50,Developing,49
        "Cedar, Cleo",503,3A,10/13/2026,Mid On Grade,70,Mastered,66,Mastered,68
        """,
      truth: """
        501|Phonics|61|
        501|Vocabulary|55|
        501|Overall|58|
        502|Phonics|48|
        502|Vocabulary|50|
        502|Overall|49|
        503|Phonics|70|
        503|Vocabulary|66|
        503|Overall|68|
        """, sections: ["3A"]),
  ]
}
