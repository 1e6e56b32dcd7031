import Documents

/// The look of pages: the colors of ``Palette``, fonts of the reader's system, paper in mind.
enum Stylesheet {
  static func text(_ theme: Theme) -> String {
    let ink = { (role: Palette.Role) in Palette.hex(theme.palette[role]) }
    let rgb = { (color: ThemeColor) in Palette.hex(theme.palette.rgb(color)) }
    let font = theme.font.map { "\"\($0)\"," } ?? ""
    let isOwnCode = theme.codeFont != Theme.standard.codeFont
    let codeFont = isOwnCode ? "\"\(theme.codeFont)\"," : ""
    let brand =
      theme.name == nil ? "" : "\n.brand{color:\(ink(.quiet));font-weight:600;margin:0 0 .5rem}"
    return """
      :root{color-scheme:light}
      *{box-sizing:border-box}
      body{margin:0;background:#fff;color:\(ink(.text));line-height:1.5;
      font-family:\(font)system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
      main{max-width:70rem;margin:0 auto;padding:2rem 1.5rem 4rem}
      h1,h2,h3,h4,h5,h6{color:\(ink(.heading));line-height:1.25;margin:2rem 0 .5rem}
      h1{font-size:2rem;margin-top:0}
      h2{font-size:1.45rem;border-bottom:2px solid \(ink(.rule));padding-bottom:.25rem}
      h3{font-size:1.15rem}h4,h5,h6{font-size:1rem}
      p,ul,ol,blockquote,pre,figure{margin:.75rem 0}
      p,li,blockquote{max-width:46rem;overflow-wrap:break-word}
      li{margin:.2rem 0}
      .subtitle{color:\(ink(.quiet));font-size:1.1rem;margin-top:-.25rem}
      a{color:\(ink(.link))}
      a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid \(rgb(.teal))}
      blockquote{border-left:4px solid \(ink(.rule));margin-left:0;padding:.1rem 0 .1rem 1rem}
      code,pre{font-family:\(codeFont)ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace}
      code{font-size:.92em}
      pre{background:\(ink(.code));border:1px solid \(ink(.rule));border-radius:4px;padding:.75rem;
      overflow-x:auto;font-size:.85rem}
      hr{border:0;border-top:1px solid \(ink(.rule));margin:2rem 0}
      nav{background:\(ink(.code));border-radius:6px;padding:.75rem 1.25rem;margin:1.5rem 0;
      max-width:46rem}
      nav h2{font-size:1rem;border:0;margin:0;padding:0}
      nav ul{margin:.4rem 0;padding-left:1.1rem}
      nav li.deep{margin-left:1.25rem}
      figure{margin:1.25rem 0 1.75rem}
      caption,figcaption{font-weight:600;color:\(ink(.heading));text-align:left;padding:0 0 .4rem}
      caption{max-width:calc(100vw - 2rem)}
      .chart figcaption,.panels figcaption{padding:.3rem 0 0}
      .scroll{overflow-x:auto;max-width:100%}
      table{border-collapse:collapse;font-size:.92rem;line-height:1.35}
      th,td{padding:.4rem .75rem;border-bottom:1px solid \(ink(.rule));text-align:left;
      vertical-align:top}
      thead th{background:\(ink(.heading));color:#fff;font-weight:600;vertical-align:bottom;
      border-bottom:0}
      tbody th{font-weight:400}
      .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
      thead .n{white-space:normal}
      .c{text-align:center}
      tfoot th,tfoot td{font-weight:600;background:\(ink(.total));border-top:1.5px solid \(ink(.heading));
      border-bottom:0}
      tr.good>*{background-color:#DDF3EA}
      tr.warning>*{background-color:#FFF0CF;font-weight:600}
      tr.bad>*{background-color:#FBE0D2;font-weight:600}
      tr.strong>*{font-weight:600}
      tr.muted>*{color:\(ink(.quiet));font-style:italic}
      td.e,tbody th.e{background:\(ink(.entry));border:1px solid \(ink(.rule));min-width:6rem;height:2.2rem}
      figure .note,.empty{color:\(ink(.quiet));font-size:.9rem;font-style:italic;margin:.4rem 0}
      .notice{border-left:5px solid \(rgb(.blue));background:#E6F1F8;padding:.6rem 1rem;
      border-radius:0 4px 4px 0}
      .notice.warning{border-color:\(rgb(.orange));background:#FFF0CF}
      .notice.error{border-color:\(rgb(.red));background:#FBE0D2;font-weight:600}
      svg{display:block;max-width:100%;height:auto}
      .narrow{display:none}
      :where(tbody tr)>:first-child{background:#fff}
      .scroll tr>:first-child{position:sticky;left:0}
      details{margin:.5rem 0}
      summary{cursor:pointer;color:\(ink(.link));font-size:.9rem}
      @media screen and (min-width:72rem){
      main.beside{max-width:none;margin:0;padding-left:17.5rem}
      .beside nav{position:fixed;top:0;bottom:0;left:0;width:15.5rem;margin:0;overflow-y:auto;
      border-radius:0;padding:2rem 1.25rem}}
      @media screen and (max-width:40rem){main{padding:1rem}h1{font-size:1.5rem}
      h2{font-size:1.25rem}th,td{padding:.35rem .5rem}.wide{display:none}.narrow{display:block}
      nav ul{columns:2;padding-left:.9rem;font-size:.9rem}
      .scroll tr>:first-child{max-width:9.5rem;min-width:7rem;overflow-wrap:break-word}}
      @media print{
      @page{margin:16mm 14mm}
      body{font-size:10.5pt}main{max-width:none;padding:0}
      p,li,blockquote{max-width:none}
      nav,details{display:none}
      table{font-size:8.5pt}th,td{padding:.2rem .4rem}
      table th,table td{min-width:0!important}table td.e{min-width:3rem!important}
      .page,.sheet+.sheet{break-before:page}
      h1,h2,h3,h4,h2+p,h3+p,caption,figcaption{break-after:avoid}
      tr,.chart,.panels svg,.notice,pre{break-inside:avoid}
      tbody tr:last-child,tfoot tr,.note,tbody tr:nth-child(2){break-before:avoid}
      thead{display:table-header-group}tfoot{display:table-row-group}
      .scroll{overflow:visible}
      .scroll tr>:first-child{position:static}
      a{color:inherit;text-decoration:none}
      a[href^="http"]::after{content:" (" attr(href) ")"}
      *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
      }\(brand)
      """
  }
}
