// Documents as Markdown, JSON and CSV, whole outputs.

#include "support/documents.hpp"

#include <doctest/doctest.h>

#include "render/render.hpp"

using namespace qaf;
using document::Document;
using document::Section;
using document::Table;
using document::Value;
using render::Format;
using test::document_of;

namespace {

std::string as(Format format, const Document& document) {
  return render::rendered(document, format, {80, true}).value();
}

Value text(const char* words) {
  return Value(std::string(words));
}

// Two sections, one inside the other, with texts that each format has to escape.
Document report() {
  Table table;
  table.key = "themes";
  table.caption = "Themes | all";
  table.columns = {
      {"theme", "Theme"},
      {"share", "Share", document::Align::right, 0, document::Column::Audience::all, true},
      {"bar", "Bar", document::Align::left, 0, document::Column::Audience::people},
      {"seen", "Seen"},
      {"raw", "Raw", document::Align::left, 0, document::Column::Audience::machines}};
  table.rows = {{text("=1+1 | *bold*\n@all"), document::Ratio{1, 3}, document::Bar{1, 3},
                 calendar::Instant::from_unix(1773330000), true},
                {text("http://x.test <b>"), Value(), Value(), Value(), std::int64_t{-5}}};
  Section inner;
  inner.key = "recurring";
  inner.title = "# What recurs";
  inner.tables = {table};
  inner.notes = {"1 record left out"};
  Section outer;
  outer.key = "themes";
  outer.title = "Themes";
  outer.paragraphs = {"- first\n2. second"};
  outer.sections = {inner};
  Document document = document_of(outer);
  document.kind = "report";
  document.title = "Report";
  document.is_one_table = false;
  document.summary = {
      {"records", std::int64_t{4}}, {"good", document::Ratio{1, 3}}, {"worst", Value()}};
  document.closing = {"all is well"};
  return document;
}

}  // namespace

TEST_CASE("Markdown shows the text and nothing in it is markup") {
  CHECK(as(Format::markdown, report()) ==
        "# Report\n\n"
        "## Themes\n\n"
        "\\- first\n2\\. second\n\n"
        "### \\# What recurs\n\n"
        "**Themes \\| all**\n\n"
        "| Theme | Share | Bar | Seen |\n"
        "| --- | ---: | --- | --- |\n"
        "| \\=1+1 \\| \\*bold\\*<br>@<!-- -->all | 1 of 3 (33 %) | 33 % | 2026-03-12 15:40 |\n"
        "| http\\://x.test \\<b\\> | | | |\n\n"
        "*Note:* 1 record left out\n\n"
        "**all is well**\n\n"
        "*as of 2026-04-01 00:00, London time; qaf 0.1.0*\n");
}

TEST_CASE("Markdown has all columns and words for every status") {
  CHECK(
      as(Format::markdown, document_of(test::duties())) ==
      "| Task | Who | Unit | Window end | Done | By | Status |\n"
      "| --- | --- | --- | --- | ---: | ---: | --- |\n"
      "| plr | tm-assessment-2 | assessment-2 | 2026-01-31 | 1 of 1 (100 %) | | met |\n"
      "| live-supervision | tm-031 | assessment-2 | 2026-03-31 | 7 of 9 (78 %) | 3 days 4 h | met "
      "late |\n"
      "| plr | sm-014 | family-support | 2026-02-28 | 0 of 12 (0 %) | | **missed** |\n"
      "| plr | | family-support | 2026-02-28 | 0 of 0 | | vacant |\n\n"
      "*as of 2026-04-01 00:00, London time; qaf 0.1.0*\n");
}

TEST_CASE("JSON of one table has its rows at the top, a rate as two integers") {
  Document document = document_of(test::duties());
  document.sections.front().notes = {"2 audit records left out"};
  document.summary = {{"met", std::int64_t{1}}, {"worst", text("missed")}};
  CHECK(as(Format::json, document) == R"json({
  "qaf": "compliance",
  "schema": 1,
  "as_of": "2026-04-01T00:00:00+01:00",
  "zone": "Europe/London",
  "revision": null,
  "working_tree": false,
  "tool": "qaf 0.1.0",
  "frameworks": [],
  "rows": [
    {"task": "plr", "holder": "tm-assessment-2", "unit": "assessment-2", "window_end": "2026-01-31", "done_part": 1, "done_whole": 1, "by_seconds": null, "status": "met"},
    {"task": "live-supervision", "holder": "tm-031", "unit": "assessment-2", "window_end": "2026-03-31", "done_part": 7, "done_whole": 9, "by_seconds": 273600, "status": "met_late"},
    {"task": "plr", "holder": "sm-014", "unit": "family-support", "window_end": "2026-02-28", "done_part": 0, "done_whole": 12, "by_seconds": null, "status": "missed"},
    {"task": "plr", "holder": null, "unit": "family-support", "window_end": "2026-02-28", "done_part": 0, "done_whole": 0, "by_seconds": null, "status": "vacant"}
  ],
  "summary": {"met": 1, "worst": "missed"},
  "notes": ["2 audit records left out"]
}
)json");
}

TEST_CASE("JSON of a report has its sections") {
  CHECK(as(Format::json, report()) == R"json({
  "qaf": "report",
  "schema": 1,
  "as_of": "2026-04-01T00:00:00+01:00",
  "zone": "Europe/London",
  "revision": null,
  "working_tree": false,
  "tool": "qaf 0.1.0",
  "frameworks": [],
  "title": "Report",
  "sections": [
    {
      "key": "themes",
      "title": "Themes",
      "paragraphs": ["- first\n2. second"],
      "tables": [],
      "notes": [],
      "sections": [
        {
          "key": "recurring",
          "title": "# What recurs",
          "paragraphs": [],
          "tables": [
            {
              "key": "themes",
              "caption": "Themes | all",
              "rows": [
                {"theme": "=1+1 | *bold*\n@all", "share_part": 1, "share_whole": 3, "seen": "2026-03-12T15:40:00+00:00", "raw": true},
                {"theme": "http://x.test <b>", "share_part": null, "share_whole": null, "seen": null, "raw": -5}
              ]
            }
          ],
          "notes": ["1 record left out"],
          "sections": []
        }
      ]
    }
  ],
  "summary": {
    "records": 4,
    "good": {"part": 1, "whole": 3},
    "worst": null
  }
}
)json");
}

TEST_CASE("CSV of one table is that table") {
  CHECK(as(Format::csv, document_of(test::duties())) ==
        "task,holder,unit,window_end,done_part,done_whole,by_seconds,status\n"
        "plr,tm-assessment-2,assessment-2,2026-01-31,1,1,,met\n"
        "live-supervision,tm-031,assessment-2,2026-03-31,7,9,273600,met_late\n"
        "plr,sm-014,family-support,2026-02-28,0,12,,missed\n"
        "plr,,family-support,2026-02-28,0,0,,vacant\n");
}

TEST_CASE("CSV of a report has a line for each value, and text that computes nothing") {
  CHECK(as(Format::csv, report()) ==
        "section,table,row,key,value\n"
        "themes/recurring,themes,1,theme,\"'=1+1 | *bold*\n@all\"\n"
        "themes/recurring,themes,1,share_part,1\n"
        "themes/recurring,themes,1,share_whole,3\n"
        "themes/recurring,themes,1,seen,2026-03-12T15:40:00+00:00\n"
        "themes/recurring,themes,1,raw,true\n"
        "themes/recurring,themes,2,theme,http://x.test <b>\n"
        "themes/recurring,themes,2,share_part,\n"
        "themes/recurring,themes,2,share_whole,\n"
        "themes/recurring,themes,2,seen,\n"
        "themes/recurring,themes,2,raw,-5\n");
}

TEST_CASE("CSV guards what a spreadsheet would compute, reversibly") {
  Table table;
  table.key = "t";
  table.columns = {{"a", "A"}};
  for (const char* each :
       {"=1", "+1", "-1", "@x", "\tx", "\r\nx", "\nx", "\uff1d1", "'=1", "'s", "a=1", "", "'"}) {
    table.rows.push_back({text(each)});
  }
  table.rows.push_back({std::int64_t{-1}});
  table.rows.push_back({std::vector<std::string>{"-a", "b,c"}});
  CHECK(
      as(Format::csv, document_of(table)) ==
      "a\n'=1\n'+1\n'-1\n'@x\n'\tx\n\"'\r\nx\"\n\"'\nx\"\n'\uff1d1\n''=1\n's\na=1\n\n'\n-1\n\"'-a; "
      "b,c\"\n");
}

TEST_CASE("CSV writes out the controls that a terminal obeys, and keeps tabs and line ends") {
  Table table;
  table.key = "t";
  table.columns = {{"a", "A"}};
  for (const char* each : {"\x1b[31mred", "bell\x07", "back\x08space", "del\x7f", "\u009b2J",
                           "over\rwritten", "two\r\nlines", "two\nlines", "a\tb"}) {
    table.rows.push_back({text(each)});
  }
  CHECK(as(Format::csv, document_of(table)) ==
        "a\n\\x1b[31mred\nbell\\x07\nback\\x08space\ndel\\x7f\n\\x9b2J\nover\\rwritten\n"
        "\"two\r\nlines\"\n\"two\nlines\"\na\tb\n");
}

TEST_CASE("a document without any table is empty, not nothing") {
  const Document document = document_of(Section());
  CHECK(as(Format::csv, document).empty());
  CHECK(as(Format::json, document).find("\"rows\": [],") != std::string::npos);
}

TEST_CASE("HTML has real tables, signs beside the words, and escapes all text") {
  Document document = report();
  document.sections.front().paragraphs = {"say `a<b`"};
  document.sections.front().sections.front().tables.front().rows[1][3] =
      document::Status{"over_due", document::Tone::bad};
  document.sections.front().sections.front().tables.front().rows[1][1] =
      std::vector<std::string>{"PLR-1", "<PLR-2>"};
  const std::string page = as(Format::html, document);
  CHECK(page.find("<html lang=\"en-GB\">") != std::string::npos);
  CHECK(page.substr(page.find("<body>")) == R"html(<body>
<main>
<h1>Report</h1>
<div class="closing">
<p>all is well</p>
</div>
<section>
<h2>Themes</h2>
<p>say <code>a&lt;b</code></p>
<section>
<h3># What recurs</h3>
<div class="table" role="region" tabindex="0" aria-label="Themes | all">
<table>
<caption>Themes | all</caption>
<thead><tr><th scope="col">Theme</th><th scope="col" class="number">Share</th><th scope="col">Bar</th><th scope="col">Seen</th></tr></thead>
<tbody>
<tr><td>=1+1 | *bold*<br>@all</td><td class="number">1 of 3 (33 %)</td><td><svg class="bar" role="img" aria-label="33 %" width="200" height="14"><rect class="all" width="200" height="14"/><rect width="66.7" height="14"/></svg></td><td class="fixed">2026-03-12 15:40</td></tr>
<tr><td>http://x.test &lt;b&gt;</td><td class="number"><span class="name">PLR-1</span>, <span class="name">&lt;PLR-2&gt;</span></td><td></td><td><span class="status bad"><span aria-hidden="true">&#10007;</span> over due</span></td></tr>
</tbody>
</table>
</div>
<p class="note">Note: 1 record left out</p>
</section>
</section>
</main>
<footer>
<p>as of 2026-04-01 00:00, London time; qaf 0.1.0</p>
</footer>
</body>
</html>
)html");
}

TEST_CASE("a document can not be a list of findings") {
  CHECK(!render::rendered(document_of(Section()), Format::concise, {}));
  CHECK(!render::rendered(render::FindingsReport(), Format::markdown, {}));
}

namespace {

// A title page, a table in groups that links lead to, and a list.
Document handbook() {
  Table table;
  table.key = "tasks";
  table.columns = {{"section", "Section"}, {"task", "Task"}, {"by", "By"}};
  table.columns[1].is_row_heading = true;
  table.columns[1].share = 40;
  table.grouped_by = "section";
  const std::vector<document::Link> one{{"Manager", "page-manager"}};
  const std::vector<document::Link> two{{"Manager", "page-manager", "one of: "}, {"<Board>"}};
  table.rows = {{text("1. Audits"), text("Audit"), one},
                {text("1. Audits"), text("Visit"), two},
                {text("2. Talks"), text("Talk"), std::vector<document::Link>{}}};
  table.row_anchors = {"task-audit", "", "task-talk"};
  Section control;
  control.key = "control";
  control.title = "Control";
  control.paragraphs = {"Anytown"};
  Section page;
  page.key = "page";
  page.title = "Manager";
  page.anchor = "page-manager";
  page.begins_page = true;
  page.items = {"weekly: `walk`"};
  page.tables = {table};
  Document document = document_of(control);
  document.sections.push_back(page);
  document.kind = "book";
  document.title = "Book";
  document.is_one_table = false;
  document.contents_depth = 1;
  return document;
}

}  // namespace

TEST_CASE("HTML has contents, links to what is there, groups, and pages for paper") {
  const std::string page = as(Format::html, handbook());
  const auto has = [&](std::string_view part) { return page.find(part) != std::string::npos; };
  CHECK(
      has("<h2>Control</h2>\n<p>Anytown</p>\n</section>\n"
          "<nav class=\"contents\" aria-labelledby=\"contents\">\n"
          "<h2 id=\"contents\">Contents</h2>\n"
          "<ol>\n<li><a href=\"#page-manager\">Manager</a></li>\n</ol>\n</nav>\n"));
  CHECK(
      has("<section id=\"page-manager\" class=\"page\">\n<h2>Manager</h2>\n"
          "<ul>\n<li>weekly: <code>walk</code></li>\n</ul>\n"));
  CHECK(
      has("<table class=\"page-wide\">\n<colgroup><col class=\"w40\"><col></colgroup>\n"
          "<thead><tr><th scope=\"col\">Task</th><th scope=\"col\">By</th></tr></thead>\n"
          "<tbody>\n"
          "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"2\">1. Audits</th></tr>\n"
          "<tr id=\"task-audit\"><th scope=\"row\" class=\"name\">Audit</th>"
          "<td><a href=\"#page-manager\">Manager</a></td></tr>\n"
          "<tr><th scope=\"row\" class=\"name\">Visit</th>"
          "<td>one of: <a href=\"#page-manager\">Manager</a>, &lt;Board&gt;</td></tr>\n"
          "</tbody>\n<tbody>\n"
          "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"2\">2. Talks</th></tr>\n"
          "<tr id=\"task-talk\"><th scope=\"row\" class=\"name\">Talk</th><td></td></tr>\n"
          "</tbody>\n"));
}

TEST_CASE("Markdown has contents, links, a list, and a table for each group") {
  CHECK(as(Format::markdown, handbook()) ==
        "# Book\n\n"
        "## Control\n\nAnytown\n\n"
        "## Contents\n\n- [Manager](#page-manager)\n\n"
        "<a id=\"page-manager\"></a>\n\n## Manager\n\n"
        "- weekly: \\`walk\\`\n\n"
        "**1\\. Audits**\n\n"
        "| Task | By |\n| --- | --- |\n"
        "| <a id=\"task-audit\"></a>Audit | [Manager](#page-manager) |\n"
        "| Visit | one of: [Manager](#page-manager), \\<Board\\> |\n\n"
        "**2\\. Talks**\n\n"
        "| Task | By |\n| --- | --- |\n"
        "| <a id=\"task-talk\"></a>Talk | |\n\n"
        "*as of 2026-04-01 00:00, London time; qaf 0.1.0*\n");
}

TEST_CASE("machines read a group as a column, and links as their words") {
  const std::string object = as(Format::json, handbook());
  const auto has = [&](std::string_view part) { return object.find(part) != std::string::npos; };
  CHECK(
      has("{\"section\": \"1. Audits\", \"task\": \"Visit\", \"by\": [\"one of: Manager\", "
          "\"<Board>\"]}"));
  CHECK(has("\"items\": [\"weekly: `walk`\"]"));
  CHECK(as(Format::csv, handbook()).find("page,tasks,2,by,one of: Manager; <Board>\n") !=
        std::string::npos);
}
