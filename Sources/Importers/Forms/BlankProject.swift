/// What a new data folder holds beside its blank files: the settings, each with its default and
/// commented out, and a page that says what goes where.
package enum BlankProject {
  package static let readme = """
    # A data folder

    `walkbook build .` reads the CSV files of this folder and writes the planning workbook and the
    debrief agendas; `walkbook check .` says what to correct. Fill in the files you have and delete
    the others: no file is required, and what cannot be computed says which file it misses.

    | file | holds |
    |---|---|
    | `schools.csv`, `teachers.csv`, `sections.csv` | who teaches what, and where |
    | `students.csv`, `enrollments.csv` | who learns in which section, from when to when |
    | `windows.csv`, `calendar.csv` | walk windows, terms, days with and without lessons |
    | `pathways.csv` | playlists and mastery progressions, item by item |
    | `walkthroughs.csv` | what observers saw; walk forms that come back stand beside it |
    | `marks.csv`, `workshops.csv`, `conferences.csv` | what students did |
    | `ratings.csv` | levels on the rubric and the readiness continuum |
    | `commitments.csv`, `actions.csv` | what was agreed at debriefs, and with whom |
    | `plans.csv` | the sessions that were planned, and what became of them |
    | `aliases.csv` | names as people write them, and the ids they stand for |

    Days are written `2026-09-30`. Exports of a learning platform and of form services may stay as
    they are: say in `walkbook.yaml` how they are to be read. Progressions of your own go into
    `frameworks/` (`walkbook new framework -o frameworks/own.csv`), reports of your own into
    `Reports/` (`walkbook new report --from pd-planning -o Reports/planning.md`).

    """

  package static let settings = """
    # Settings of this folder. Every one of them is optional: remove the sign before a line to use
    # it. Values shown are the defaults, or examples where there is no default.

    # The name on the outputs.
    #title: Riverbend School District

    # Files that are not named and headed as Walkbook expects. The first pattern that fits counts.
    #sources:
    #  - files: "forms-*.csv"       # * stands for any letters, ? for one
    #    profile: googleForms       # or msForms, qualtrics, surveymonkey, canvas.gradebook
    #    columns:                   # header in the file: column in Walkbook
    #      Date of visit: date
    #      Teacher: teacher_id
    #    constants: {school_id: "S03", model: flex, phase: foundation}
    #    days: mdy                  # ymd, mdy, dmy, excel1900, excel1904 or unix
    #  - files: "*_Grades-*.csv"
    #    profile: canvas.gradebook
    #    constants: {section_id: "SEC-031"}
    #    items:                     # title in the gradebook: item_id in pathways.csv
    #      "Playlist 1 Check": RAT-04
    #    scale: letters
    #    codes: {NHI: missing}      # or the name of a gradebook: infinite-campus, powerteacher

    # What letters or level words are worth, and which is mastery.
    #scales:
    #  letters: {levels: {A: 4, B: 3, C: 2, D: 1, F: 0}, mastery: B}

    # Further words for statuses, beside in place, emerging, not yet, not observed.
    #statuses: {Solid: inPlace, Started: emerging}

    # Walk-throughs: how many for each teacher and window; in how many of the last an action must
    # be in place; how many teachers make a session; days within which feedback follows.
    #walks: {target-per-teacher: 2, consistency: 1 of 1, cluster-size: 6, feedback-days: 5}

    # Mastery: the method (mean, highest, mostRecent, weightedRecent, decayingAverage, nTimes,
    # powerLaw, meanRecent, medianRecent, modeRecent) and its settings; what dates a score.
    #mastery: {method: highest, weight: 0.65, times: 2, recent: 3, near: 0.6667, order: submitted}

    # Conferences: lesson days within which every student has one, and the days of grace.
    #conferences: {cadence: 5, grace: 2}

    # The share around the expected one within which work is on pace.
    #pacing: {band: 0.03}

    # Leave out what happened after this day; the latest day of the data otherwise.
    #as-of: 2026-12-18

    """
}
