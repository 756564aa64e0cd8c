#pragma once

// The style sheet of every page, and its hash, by which the page's policy allows it and nothing
// else.
//
// It prints well on A4, heads of tables repeated; its colours have a contrast of 7:1 and more on
// white.

#include <string_view>

namespace qaf::render {

inline constexpr std::string_view html_style = R"css(
:root { color: #1a1a1a; background: #fff; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 90rem; padding: 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid #767676; }
h3, h4, h5, h6 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
p, ul { max-width: 45rem; margin: .5rem 0; }
.closing { border-left: .3rem solid #1a1a1a; padding-left: 1rem; font-weight: 600; }
.closing p { margin: 0; }
.table { overflow-x: auto; margin: 1rem 0; }
.table:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding-bottom: .25rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem 1.25rem .3rem 0; }
td { border-bottom: 1px solid #d0d0d0; }
thead th, thead td { border-bottom: 2px solid #1a1a1a; vertical-align: bottom; }
tbody th { font-weight: 600; border-bottom: 1px solid #d0d0d0; }
tbody .group th { padding-top: 1.25rem; border-bottom: 1px solid #767676; }
.page-wide { width: 100%; table-layout: fixed; overflow-wrap: break-word; }
.page-wide .prose { min-width: 0; }
.page-wide .name { white-space: normal; }
.w5 { width: 5%; } .w10 { width: 10%; } .w15 { width: 15%; } .w20 { width: 20%; }
.w25 { width: 25%; } .w30 { width: 30%; } .w35 { width: 35%; } .w40 { width: 40%; }
.w45 { width: 45%; } .w50 { width: 50%; } .w55 { width: 55%; } .w60 { width: 60%; }
.w65 { width: 65%; } .w70 { width: 70%; } .w75 { width: 75%; } .w80 { width: 80%; }
a { color: #0b4f8a; }
.page > h3 { font-size: 1.35rem; border-bottom: 1px solid #767676; margin-top: 2.5rem; }
.contents ol { list-style: none; margin: .25rem 0; padding-left: 0; }
.contents ol ol { margin: 0 0 .5rem; padding-left: 1.5rem; }
.number { text-align: right; white-space: nowrap; }
.fixed, .name { white-space: nowrap; }
.prose { min-width: 16rem; }
code { font-family: ui-monospace, monospace; font-size: .95em; }
.status { white-space: nowrap; font-weight: 600; }
.neutral, .muted { font-weight: 400; }
.good { color: #0b5a2b; }
.attention { color: #6b4500; }
.bad { color: #9b1212; }
.muted, .note, footer { color: #4a4a4a; }
.note, footer { font-size: .9rem; }
footer { margin-top: 2.5rem; border-top: 1px solid #767676; }
.bar { fill: #0b4f8a; display: block; margin-top: .3rem; }
.bar .all { fill: #e4e4e4; }
@page { size: A4; margin: 15mm; }
@media print {
  :root { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  .table { overflow: visible; }
  th, td { padding-right: .75rem; }
  .name { white-space: normal; }
  .prose { min-width: 0; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
  tr, .bar { break-inside: avoid; }
  .page { break-before: page; }
  .contents { break-after: page; }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
  .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

// SHA-256 of html_style in base 64; tests/property/render_test.cpp has it worked out by Python.
inline constexpr std::string_view html_style_hash =
    "sha256-GhQrDd1J4fFqJOId0KUfMuEiSg7domPqWzVnu6Wve24=";

}  // namespace qaf::render
