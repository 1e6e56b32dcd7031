import Analytics
package import Coaching
package import Documents
import Tables
import Templates

/// A report in the language that is asked for, as far as there are words for it.
package struct SpokenReport {
  package let report: Report
  package let language: Language
  /// What somebody should hear; `nil` where all is as asked.
  package let remark: String?

  /// A report that says its own `lang` is written in it already, and takes the words of what it includes;
  /// any other is said in the language of the settings where every word of it is known, and else stays
  /// as it is.
  ///
  /// For whom numbers are hidden it stays in English, by whose titles the auditor knows what it judges.
  package init(_ report: Report, in wanted: String?, for audience: Rules.Audience) {
    let tag = report.language ?? wanted ?? "en"
    guard let language = Language.shipped(tag), !language.isEnglish else {
      self.report = report
      self.language = .english
      remark = nil
      return
    }
    if audience.isGuarded, report.language == nil {
      self.report = report
      self.language = .english
      remark =
        "\(report.file): stays in English for the audience '\(audience.rawValue)', since what it hides is "
        + "judged by its English titles"
      return
    }
    let (said, missing) = report.said(in: language)
    if report.language != nil || missing.isEmpty {
      self.report = said
      self.language = language
      remark = nil
    } else {
      self.report = report
      self.language = .english
      let words = missing[0].count > 60 ? missing[0].prefix(58) + "…" : missing[0][...]
      remark =
        "\(report.file): stays in English; \(missing.count) of its texts are not there in "
        + "'\(tag)', the first: “\(words)”. A report that is written in it says lang: \(tag)"
    }
  }
}

extension Language {
  /// Every language besides English.
  package static let shipped = Templates.languages.compactMap { shipped($0.name) }

  /// The language of a tag, as its region writes it; `nil` where there is no file of it.
  package static func shipped(_ tag: String) -> Language? {
    guard Language.base(tag) != "en" else { return .english }
    guard let file = Templates.languages.first(where: { $0.name == Language.base(tag) }) else {
      return nil
    }
    // Ours, and the tests read every one.
    let text = String(decoding: file.bytes, as: UTF8.self)
    let language = try? Language(text, file: "\(file.name).yaml")
    return tag.contains("-") ? language?.asWritten(tag) : language
  }
}
