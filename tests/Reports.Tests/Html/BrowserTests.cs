using Microsoft.Playwright;

namespace ComplianceAudit.Reports.Tests.Html;

/// <summary>The page in a real browser: Debian's chromium, nothing downloaded.</summary>
internal sealed class BrowserTests
{
    private const string Chromium = "/usr/bin/chromium";

    private TemporaryFolder _folder = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private string _address = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        if (!File.Exists(Chromium))
            Assert.Ignore("install chromium (Debian package chromium) to open the report in a browser");

        _folder = new TemporaryFolder();
        var file = Path.Combine(_folder.Path, "report.html");
        await File.WriteAllBytesAsync(file, Written.As("html", SampleAssessment.Value));
        _address = new Uri(file).AbsoluteUri;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_browser is not null)
            await _browser.CloseAsync();

        _playwright?.Dispose();
        _folder?.Dispose();
    }

    [Test]
    public async Task Page_Opened_LoadsNothingAndComplainsOfNothing()
    {
        var page = await _browser.NewPageAsync();
        var requests = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync(_address);

        Assert.Multiple(() =>
        {
            Assert.That(requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)), Is.EqualTo(new[] { _address }));
            Assert.That(complaints, Is.Empty);
        });
    }

    [TestCase(1280, ColorScheme.Light)]
    [TestCase(1280, ColorScheme.Dark)]
    [TestCase(390, ColorScheme.Dark)]
    [TestCase(360, ColorScheme.Light)]
    public async Task Page_AtWidth_DoesNotScrollSideways(int width, ColorScheme scheme)
    {
        var page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });

        await page.GotoAsync(_address);

        var widest = await page.EvaluateAsync<int>("Math.max(...[...document.querySelectorAll('body, body *')].map(e => Math.ceil(e.getBoundingClientRect().right)), document.documentElement.scrollWidth)");
        Assert.That(widest, Is.LessThanOrEqualTo(width));
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{width}-{scheme}.png"), FullPage = true });
    }

    [TestCase(1280)]
    [TestCase(768)]
    public async Task ColumnHead_AtWidth_BreaksInsideNoWord(int width)
    {
        var page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        await page.GotoAsync(_address);

        var broken = await page.EvaluateAsync<string[]>(BrokenWords);

        Assert.That(broken, Is.Empty);
    }

    /// <summary>Words of column heads that stand on more than one line.</summary>
    private const string BrokenWords = """
        () => [...document.querySelectorAll('thead th')].flatMap(e => [...e.childNodes].filter(n => n.nodeType === 3).flatMap(n =>
          [...n.data.matchAll(/\S+/g)].filter(word => {
            const range = document.createRange();
            range.setStart(n, word.index);
            range.setEnd(n, word.index + word[0].length);
            return range.getClientRects().length > 1;
          }).map(word => word[0])))
        """;

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Text_OnItsGround_HasEnoughContrast(ColorScheme scheme)
    {
        var page = await _browser.NewPageAsync(new() { ColorScheme = scheme });
        await page.GotoAsync(_address);

        var faint = await page.EvaluateAsync<string[]>(Contrast);

        Assert.That(faint, Is.Empty, "WCAG 2.2 AA asks for 4.5 to 1");
    }

    /// <summary>Texts of leaf elements with less than 4.5 to 1 against the nearest opaque ground.</summary>
    private const string Contrast = """
        () => {
          const parse = c => c.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] === 1) return c; } return [255, 255, 255]; };
          return [...document.querySelectorAll('body *')]
            .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
            .filter(e => { const a = light(parse(getComputedStyle(e).color)), b = light(ground(e)); return (Math.max(a, b) + .05) / (Math.min(a, b) + .05) < 4.5; })
            .map(e => e.className + ': ' + e.textContent.trim().slice(0, 40));
        }
        """;

    [Test]
    public async Task HostileName_InThePage_IsText()
    {
        var page = await _browser.NewPageAsync();

        await page.GotoAsync(_address);

        Assert.Multiple(async () =>
        {
            Assert.That(await page.Locator("script").CountAsync(), Is.Zero);
            Assert.That(await page.GetByText(SampleAssessment.Script).CountAsync(), Is.Positive);
        });
    }
}
