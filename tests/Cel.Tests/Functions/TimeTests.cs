using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Functions;

/// <summary>Parts of timestamps in time zones, and of durations.</summary>
public sealed class TimeTests
{
    [TestCase("timestamp('2024-02-29T23:30:15.987Z')", "2024|1|28|29|59|4|23|30|15|987")]
    [TestCase("timestamp('1969-12-31T23:59:59.999999999Z')", "1969|11|30|31|364|3|23|59|59|999")]
    [TestCase("timestamp('0001-01-01T00:00:00Z')", "1|0|0|1|0|1|0|0|0|0")]
    [TestCase("timestamp('9999-12-31T23:59:59.999Z')", "9999|11|30|31|364|5|23|59|59|999")]
    public void Evaluate_PartsOfATimestamp_AreInUtc(string time, string expected)
    {
        var result = Engine.Evaluate($"cel.bind(t, {time}, '%d|%d|%d|%d|%d|%d|%d|%d|%d|%d'.format([t.getFullYear(), t.getMonth(), t.getDayOfMonth(), t.getDate(), t.getDayOfYear(), t.getDayOfWeek(), t.getHours(), t.getMinutes(), t.getSeconds(), t.getMilliseconds()]))");

        Assert.That(result.AsString, Is.EqualTo(expected));
    }

    [TestCase("2009-02-13T23:31:30Z", "America/St_Johns", "13 20:01")]
    [TestCase("2009-07-13T23:31:30Z", "America/St_Johns", "13 21:01")]
    [TestCase("2024-03-31T00:59:59Z", "Europe/Berlin", "31 1:59")]
    [TestCase("2024-03-31T01:00:00Z", "Europe/Berlin", "31 3:00")]
    [TestCase("2024-10-27T01:00:00Z", "Europe/Berlin", "27 2:00")]
    [TestCase("2024-01-01T20:00:00Z", "Asia/Kathmandu", "2 1:45")]
    [TestCase("2024-01-01T02:00:00Z", "-07:30", "31 18:30")]
    [TestCase("2024-01-01T02:00:00Z", "08:00", "1 10:00")]
    [TestCase("2024-01-01T02:00:00Z", "+00:30", "1 2:30")]
    [TestCase("2024-01-01T02:00:00Z", "UTC", "1 2:00")]
    [TestCase("2024-01-01T02:00:00Z", "", "1 2:00")]
    [TestCase("2024-01-01T02:00:00Z", "Etc/GMT+5", "31 21:00")]
    public void Evaluate_TimestampInAZone_IsShifted(string time, string zone, string expected)
    {
        var result = Engine.Evaluate($"cel.bind(t, timestamp('{time}'), string(t.getDate('{zone}')) + ' ' + string(t.getHours('{zone}')) + ':' + (t.getMinutes('{zone}') < 10 ? '0' : '') + string(t.getMinutes('{zone}')))");

        Assert.That(result.AsString, Is.EqualTo(expected));
    }

    [TestCase("0001-01-01T00:00:00Z", "-01:00", "0-11-31 365 0 23")]
    [TestCase("0001-01-01T00:00:00Z", "America/New_York", "0-11-31 365 0 19")]
    [TestCase("9999-12-31T23:59:59.999999999Z", "+01:00", "10000-0-1 0 6 0")]
    [TestCase("9999-12-31T23:59:59Z", "Asia/Tokyo", "10000-0-1 0 6 8")]
    public void Evaluate_TimestampInAZoneOfAnotherYear_IsShifted(string time, string zone, string expected)
    {
        var result = Engine.Evaluate($"cel.bind(t, timestamp('{time}'), '%d-%d-%d %d %d %d'.format([t.getFullYear('{zone}'), t.getMonth('{zone}'), t.getDate('{zone}'), t.getDayOfYear('{zone}'), t.getDayOfWeek('{zone}'), t.getHours('{zone}')]))");

        Assert.That(result.AsString, Is.EqualTo(expected));
    }

    [TestCase("Nowhere/Land")]
    [TestCase("--07:00")]
    [TestCase("7:00")]
    [TestCase("24:00")]
    [TestCase("/dev/zero")]
    [TestCase("../../../dev/zero")]
    [TestCase("Europe/../../../../dev/zero")]
    [TestCase("Pacific Standard Time")]
    public void Evaluate_NoTimeZone_IsAnError(string zone) =>
        Assert.That(Engine.Evaluate($"timestamp(0).getHours('{zone}')").AsError.ToString(), Is.EqualTo($"CEL312: invalid argument of getHours: no such time zone: '{zone}'; expected a name such as Europe/Berlin, or an offset such as +02:00"));

    [TestCase("duration('1h30m').getHours()", "1")]
    [TestCase("duration('1h30m').getMinutes()", "90")]
    [TestCase("duration('1h30m0.5s').getSeconds()", "5400")]
    [TestCase("duration('1.75s').getMilliseconds()", "750")]
    [TestCase("duration('-90m').getHours()", "-1")]
    [TestCase("timestamp(0).getHours(u)", """{"$unknown":["pods"]}""")]
    [TestCase("dyn(duration('1s')).getFullYear()", """{"$error":"CEL301: no such overload: getFullYear(google.protobuf.Duration)"}""")]
    [TestCase("dyn(1).getHours()", """{"$error":"CEL301: no such overload: getHours(int)"}""")]
    public void Evaluate_PartOfADuration_IsInIt(string expression, string expected) =>
        Assert.That(Engine.Json(expression), Is.EqualTo(expected));
}
