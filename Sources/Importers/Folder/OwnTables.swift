import CSV
import Tables

/// The tables that Walkbook makes of data, by their headers.
///
/// A copy of an answer has lost the mark of its file, and would count as data where some columns are
/// called alike. What has the header of such a table, and no other column, is none, wherever it lies.
enum OwnTables {
  /// Whether the first record of a file is the header of such a table.
  static func hold(_ head: CSVHead) -> Bool {
    guard let first = head.records.first else { return false }
    return headers.contains(first.texts.map { $0 ?? "" }.joined(separator: ","))
  }

  /// The columns of each, in order; tests hold them against the tables themselves.
  static let headers: Set<String> = [
    "classes,students,complete,items,done,completion",
    "classes,students,student_weeks,met,never,on_track,due,overdue,scheduled,delivered,"
      + "coverage,delivered_share",
    "commitment_id,school_id,owner,due,status,days_late",
    "file,digest,profile,encoding,delimiter,rows_read,rows_kept,rows_skipped,reasons,"
      + "items_without_points,columns_not_read,shape",
    "framework,domain,indicator,from_window,to_window,both,higher,same,lower,median_change",
    "framework,domain,strand,teachers,eligible,share",
    "framework,strand,from_level,to_level,teachers,assigned,closed,median_days",
    "measure,position,name,holds,meaning",
    "measure,window_id,entity,name,value,numerator,denominator,hidden",
    "model,from_window,to_window,from_phase,to_phase,teachers,row_share",
    "model,from_window,to_window,school_id,both,advanced,held,slipped,first_only,second_only,"
      + "model_changed,median_change,within_noise",
    "model,phase,title,number",
    "model,title,steps",
    "name,code,places,meaning",
    "name,title",
    "position,name,title,definition,rows,reason,rule,columns,formula,basis,looks",
    "position,setting,rule,value,meaning",
    "role,id,spelling,source,places,how",
    "school_id,classes,not_started,behind,on_pace,ahead,past_target,complete,far_behind",
    "section_id,goals_set,followed_up,met",
    "section_id,pathway_id,matched,mean_change,mean_normalised_gain",
    "section_id,pathway_id,not_started,behind,on_pace,ahead,past_target,complete,median_gap,"
      + "far_behind",
    "section_id,reason,sessions,share",
    "section_id,school_id,pathway_id,students,median_position,commonest_item,commonest_share,"
      + "completion,complete,design_findings,items,done",
    "section_id,school_id,teacher_id,students,student_weeks,met,coverage,never,on_track,due,"
      + "overdue,median_gap,longest_gap,scheduled,delivered,delivered_share,student_led_share,"
      + "zero_share,gini,logged",
    "section_id,school_id,teacher_id,week,eligible,met,coverage,short_week",
    "section_id,target_id,enrolled,with_evidence,mastered,near,below,no_evidence,"
      + "mastery_share,coverage,reattempt_share,median_attempts",
    "section_id,target_id,needed,attended,needed_attended,coverage,precision",
    "severity,rule,file,line,column,problem,action",
    "student_id,section_id,pathway_id,actual,expected,gap,status,pace_ratio,days_behind,"
      + "required_per_day,projected_finish,basis,mastery_actual",
    "student_id,section_id,pathway_id,items,done,completion,weighted_completion,position,"
      + "status,mastered,mastered_beyond,order_deviation",
    "student_id,section_id,target_id,method,evidence,score,state,attempts,"
      + "attempts_to_mastery,days_to_mastery,overridden",
    "student_id,section_id,teacher_id,conferences,last_date,days_since,status,median_gap,"
      + "longest_gap",
    "table_name,position,name,holds,meaning",
    "target_id,classes,enrolled,with_evidence,mastered,near,below,no_evidence,mastery_share,"
      + "coverage",
    "teacher_id,school_id,last_date,days_since,walkthroughs",
    "teacher_id,school_id,model,phase,step,windows,instructional_days",
    "title,as_of,audience,audience_says,names_people",
    "window_id,cluster,teacher_id,school_id,coach_id,model,phase,step,last_date,can_host",
    "window_id,framework,domain,indicator,level,rated,total,share",
    "window_id,level,model,visits,pairs,exact,adjacent,statistic,value,prevalence,reading",
    "window_id,model,level,kind,raters,units,value",
    "window_id,model,phase,section,step,label,paused,share_paused,at_risk,hazard,reach,"
      + "in_place,assessed,in_place_share,hazard_low,hazard_high",
    "window_id,model,phase,step,pairs,differ,differ_share",
    "window_id,model,phase,teachers,share",
    "window_id,model,school_id,placements,q1,median,q3,undetermined",
    "window_id,model,teacher_id,school_id,phase,step,status,position,beyond,started_at,"
      + "source,walkthrough_id,date,split",
    "window_id,model,teacher_id,school_id,self_position,observed_position,gap",
    "window_id,model,teachers_declared,teachers_observed,share_of_walked,mismatched,schools",
    "window_id,observer_id,walkthroughs,teachers,co_observed,feedback_given,"
      + "feedback_median_days,feedback_within_target_share",
    "window_id,rank,model,phase,step,label,move,teachers,schools,hazard,cluster,setting",
    "window_id,rubric,domain,indicator,model,steps,in_place,assessed,share",
    "window_id,school_id,eligible,walked,coverage,median_step,commonest_pause,"
      + "commonest_share,advanced_share,conference_coverage,on_pace_share",
    "window_id,school_id,eligible,walked,coverage,walkthroughs,target,attainment,"
      + "never_walked,co_observed_share,shared_visits",
    "window_id,school_id,model,phase,step,placements,paused,in_place,assessed",
    "window_id,teacher_id,school_id,date,visit_id,level,model,phase,step,said,pairs,exact,"
      + "adjacent",
    "window_id,teacher_id,school_id,model,phase,step,status,measure,value,threshold,agrees",
    "window_id,title,start,end,number,latest,previous",
  ]
}
