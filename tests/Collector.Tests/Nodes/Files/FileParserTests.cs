using System.Text;
using ComplianceAudit.Collector.Nodes.Files;
using ComplianceAudit.Tests;
using CsCheck;

namespace ComplianceAudit.Collector.Tests.Nodes.Files;

/// <summary>What the node's own files and attributes say is read without trust.</summary>
internal sealed class FileParserTests
{
    [TestCase("02000000 0100:0600:ffffffff 0400:0000:ffffffff 2000:0000:ffffffff", false, "0600")]
    [TestCase("02000000 0100:0600:ffffffff 0200:0400:e8030000 0400:0000:ffffffff 1000:0600:ffffffff 2000:0000:ffffffff", true, "0640")]
    [TestCase("02000000 0100:0600:ffffffff 0200:0700:e8030000 0400:0000:ffffffff 1000:0000:ffffffff 2000:0000:ffffffff", true, "0600")]
    [TestCase("02000000 0100:0700:ffffffff 0400:0400:ffffffff 0800:0200:e8030000 1000:0700:ffffffff 2000:0100:ffffffff", true, "0761")]
    public void TryRead_AccessList_GrantsWhatNamedUsersGet(string list, bool isExtended, string expected)
    {
        var mode = Convert.ToInt32("0600", 8);

        var read = AccessList.TryRead(Convert.FromHexString(list.Replace(" ", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal)), ref mode, out var extended);

        Assert.That((read, extended, Convert.ToString(mode, 8).PadLeft(4, '0')), Is.EqualTo((true, isExtended, expected)));
    }

    [Test]
    public void TryRead_AnyBytes_AreAListOrNone()
    {
        Gen.Byte.Array[0, 60].Holds(3_000, bytes =>
        {
            var mode = 0x1A4;

            var read = AccessList.TryRead(bytes, ref mode, out _);

            Assert.That(read || mode == 0x1A4);
        });
    }

    [TestCase("root:x:0:0:root:/root:/bin/bash\nroot2:x:0::", 0u, "root")]
    [TestCase("a:x:1\r\n", 1u, null)]
    [TestCase("a:x:-1:\na:x:99999999999:\n", 1u, null)]
    [TestCase("bad name:x:5:\n", 5u, null)]
    [TestCase("", 0u, null)]
    public void Parse_Accounts_NameNumbers(string file, uint number, string? name)
    {
        Assert.That(AccountNames.Parse(Encoding.UTF8.GetBytes(file)).Of(number), Is.EqualTo(name));
    }

    [Test]
    public void Parse_AnyBytesAsAccounts_NameNobodyOddly()
    {
        Gen.Select(Gen.Int[0, 5], Gen.Byte.Array[0, 100]).Holds(2_000, (count, bytes) =>
            Assert.That(AccountNames.Parse([.. bytes, .. "\na:x:7:\n"u8, .. new byte[count]]).Of(7), Is.Not.Null));
    }
}
