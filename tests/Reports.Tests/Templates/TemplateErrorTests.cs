using ComplianceAudit.Reports.Model;
using ComplianceAudit.Reports.Templates;

namespace ComplianceAudit.Reports.Tests.Templates;

internal sealed class TemplateErrorTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("<p>{{ report.id }</p>", "report.liquid:1:*: REPT011: *; expected Liquid as templates/README.md describes it; mend the template")]
    [TestCase("<p>\n{% fi %}</p>", "report.liquid:2:*: REPT011: *")]
    [TestCase("<p>{{ report.ids }}</p>", "report.liquid: REPT012: found no member '*ids'; expected members and filters of templates/README.md; mend the template")]
    [TestCase("<p>{{ report.id | shout }}</p>", "report.liquid: REPT012: *shout*; expected members and filters*")]
    [TestCase("<p>{{ report.id | raw }}</p>", "report.liquid: REPT012: found the filter 'raw', which would let names from the cluster become markup; *")]
    [TestCase("{% render '../../secret' %}", "report.liquid: REPT012: *")]
    [TestCase("{% render '/etc/passwd' %}", "report.liquid: REPT012: *")]
    [TestCase("{% render 'report' %}", "report.liquid: REPT013: found more than 100000000 steps or 20 templates inside each other; *")]
    [TestCase("<p>\n  <img src=\"x\"></p>", "report.liquid:2:3: REPT014: found element 'img'; expected one of a br code*; templates/README.md lists the vocabulary")]
    [TestCase("<script>x</script>", "report.liquid:1:1: REPT014: found element 'script'; *")]
    [TestCase("<p onclick=\"x\">a</p>", "report.liquid:1:1: REPT014: found attribute 'onclick' of 'p'; expected one of id class; *")]
    [TestCase("<p class=\"fancy\">a</p>", "report.liquid:1:1: REPT014: found class 'fancy' of 'p'; expected one of cover lead *")]
    [TestCase("<p>a < b</p>", "report.liquid:1:6: REPT014: found '< b</p>'; expected a tag with quoted attributes; write &lt; for the sign itself; *")]
    [TestCase("<p class=\"{{ report.id }}\">a</p>", "report.html:1:1: REPT014: found class '5b1d*' of 'p'; *")]
    [TestCase("<p><a href=\"javascript:x\">a</a></p>", "report.liquid:1:4: REPT014: found address 'javascript:x'; expected #anchor, or an absolute http or https address; *")]
    [TestCase("<p><a href=\"#nowhere\">a</a></p>", "report.html:1:4: REPT014: found address '#nowhere'; expected the id of an element; *")]
    [TestCase("<p id=\"a\">a</p><p id=\"a\">b</p>", "report.html:1:16: REPT014: found a second id 'a'; expected ids that stand once; *")]
    public void Write_BadTemplate_NamesPlaceFoundAndExpected(string template, string pattern)
    {
        _folder.Write("report.liquid", template);
        _folder.Write("style.css", "");

        var error = Assert.Throws<ReportException>(() => Written.As("html", SampleAssessment.Value, new ReportOptions { TemplateFolder = _folder.Path }));

        Assert.That(Relative(error), Does.Match("^" + System.Text.RegularExpressions.Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)));
    }

    [TestCase("p { background: url(https://example.com/x) }", "style.css:1:17: REPT015: found 'url('; expected a stylesheet that loads nothing and closes no element; put the rules into the file itself")]
    [TestCase("\n@import 'x';", "style.css:2:1: REPT015: found '@import'; *")]
    [TestCase("</style><script>", "style.css:1:1: REPT015: found '</'; *")]
    [TestCase("p { background: \\75rl(x) }", "style.css:1:17: REPT015: found '\\'; *")]
    public void Write_StyleThatLoads_IsRefused(string style, string pattern)
    {
        _folder.Write("report.liquid", "<p>a</p>");
        _folder.Write("style.css", style);

        var error = Assert.Throws<ReportException>(() => Written.As("html", SampleAssessment.Value, new ReportOptions { TemplateFolder = _folder.Path }));

        Assert.That(Relative(error), Does.Match("^" + System.Text.RegularExpressions.Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)));
    }

    [Test]
    public void Write_FolderWithoutMain_SaysWhatIsMissing()
    {
        _folder.Write("style.css", "");

        var error = Assert.Throws<ReportException>(() => Written.As("html", SampleAssessment.Value, new ReportOptions { TemplateFolder = _folder.Path }));

        Assert.That(error.Message, Does.EndWith(": REPT010: found no report.liquid; expected a folder with report.liquid and style.css; name one that holds them, such as templates/standard beside the program"));
    }

    [TestCase("{% for a in (1..100000) %}{% for b in (1..100000) %}{% endfor %}{% endfor %}", "found more than 1000 steps or 20 templates inside each other")]
    [TestCase("{% for a in (1..200) %}0123456789{% endfor %}", "found more than 500 characters of output")]
    [TestCase("{% assign x = 'abcdefgh' %}{% for a in (1..30) %}{% assign x = x | append: x %}{% endfor %}", "found more than 100 characters in 'x'")]
    public void Render_EndlessTemplate_EndsAtItsLimit(string template, string expected)
    {
        _folder.Write("report.liquid", template);
        _folder.Write("style.css", "");
        var renderer = new TemplateRenderer(new TemplateLimits { Steps = 1000, Characters = 500, ValueCharacters = 100 }, TimeProvider.System);

        var error = Assert.Throws<ReportException>(() => renderer.Render(TemplateSet.Load(_folder.Path), new ReportModelBuilder(SampleAssessment.Value).Build()));

        Assert.That(error.Message, Does.Contain($": REPT013: {expected}; expected a template that ends within its limits; look for a loop that does not"));
    }

    private string Relative(ReportException error) => error.Message.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
