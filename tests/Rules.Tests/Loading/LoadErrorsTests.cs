namespace ComplianceAudit.Rules.Tests.Loading;

/// <summary>Every message of loading, compared as a whole.</summary>
internal sealed class LoadErrorsTests
{
    private const string Check = """
        id: demo
        title: A title
        severity: high
        subject: pods
        none: pass
        expression: object.spec.hostPID == false
        message: "'a message'"
        evidence: [{path: object.spec.hostPID, expected: "false"}]
        why: Because.
        fix: Mend it.
        """;

    private const string Control = """
        section: "1"
        controls:
          - {id: "1.1", title: One, level: 1, assessment: automated, checks: [{check: demo}]}
        """;

    [TestCase("title: A title", "title: [A title", "3:1: RULE001: this is not YAML: the text breaks off inside a value; mend the indentation, quotes or brackets here\n  | severity: high\n  | ^")]
    [TestCase("why: Because.", "why: Because.\nwhy: Again.", "10:1: RULE004: key 'why' stands here a second time; keep one\n  | why: Again.\n  | ^")]
    [TestCase("severity: high", "severty: high", "1:1: RULE007: key 'severity' is missing; add it\n  | id: demo\n  | ^\n{file}:3:1: RULE005: unknown key 'severty'; did you mean 'severity'?\n  | severty: high\n  | ^")]
    [TestCase("fix: Mend it.", "fix: Mend it.\nreads: [services]", "11:1: RULE006: key 'reads' stands after 'fix'; move it up, the order is id, title, severity, subject, reads, parameters, variables, each, applies, none, expression, manual, message, evidence, why, fix, references\n  | reads: [services]\n  | ^")]
    [TestCase("why: Because.\n", "", "1:1: RULE007: key 'why' is missing; add it\n  | id: demo\n  | ^")]
    [TestCase("why: Because.", "why: [Because]", "9:6: RULE008: 'why' is a list, expected text\n  | why: [Because]\n  | .....^")]
    [TestCase("severity: high", "severity: terrible", "3:11: RULE009: 'severity' is 'terrible', expected one of low, medium, high, critical\n  | severity: terrible\n  | ..........^")]
    [TestCase("id: demo", "id: other", "1:5: RULE010: the check's id is 'other' and its folder is 'demo'; rename one so that they agree\n  | id: other\n  | ....^")]
    [TestCase("subject: pods", "subject: Pods", "4:10: RULE011: 'Pods' names no source; expected a plural resource with its group (pods, deployments.apps) a fact (Certificate, Cluster, Component, NodeFile, NodeHost, Component/kube-apiserver) or a file of nodes (NodeFile/etc/kubernetes/admin.conf)\n  | subject: Pods\n  | .........^")]
    [TestCase("none: pass", "parameters: {size: {type: integer, default: large}}\nnone: pass", "5:45: RULE015: parameter 'size' is \"large\", expected integer\n  | parameters: {size: {type: integer, default: large}}\n  | ............................................^")]
    [TestCase("object.spec.hostPID == false", "snapshot.list('nodes').exists(n, true)", "6:22: RULE020: the expression looks at 'nodes', which the check does not declare (declared: pods); add it to 'reads'\n  | expression: snapshot.list('nodes').exists(n, true)\n  | .....................^")]
    [TestCase("object.spec.hostPID == false", "snapshot.list(object.kind).exists(n, true)", "6:22: RULE021: the source given to snapshot.list is computed; write it as a literal such as 'pods', so that the plan and the role can be made from it\n  | expression: snapshot.list(object.kind).exists(n, true)\n  | .....................^")]
    [TestCase("path: object.spec.hostPID", "path: spec.hostPID", "8:19: RULE022: evidence path 'spec.hostPID' cannot be followed; begin with one of object, pod, item, namespaceObject, node and go on with .name, ['name'] or [0]\n  | evidence: [{path: spec.hostPID, expected: \"false\"}]\n  | ..................^")]
    [TestCase("path: object.spec.hostPID", "path: object.spec, name: a", "8:12: RULE023: an evidence entry has either 'path', or 'name' and 'cel'; keep one of the two forms\n  | evidence: [{path: object.spec, name: a, expected: \"false\"}]\n  | ...........^")]
    [TestCase("object.spec.hostPID == false", "namespaceObject != null", "1:1: RULE029: an expression uses 'namespaceObject', which is read from 'namespaces'; add it to 'reads'\n  | id: demo\n  | ^")]
    [TestCase("object.spec.hostPID == false", "item == 1", "1:1: RULE030: an expression uses 'item', and the check has no 'each'; add the list that items come from\n  | id: demo\n  | ^")]
    [TestCase("object.spec.hostPID == false", "pod == null", "1:1: RULE031: an expression uses 'pod', which only the subject 'workloads' has; write 'subject: workloads', or use 'object'\n  | id: demo\n  | ^")]
    [TestCase("why: Because.", "why: &anchor Because.", "9:6: RULE001: this is not YAML: anchors, aliases and tags are not used in rule files; write the value out; mend the indentation, quotes or brackets here\n  | why: &anchor Because.\n  | .....^")]
    public void Load_MistakeInACheck_SaysWhereWhatAndHowToMend(string text, string mistake, string expected)
    {
        using var folder = new PackFolder().Write("checks/area/demo/check.yaml", Check.Replace(text, mistake, StringComparison.Ordinal));

        var messages = folder.LoadMessages();

        Assert.That(messages, Is.EqualTo($"checks/area/demo/check.yaml:{expected.Replace("{file}", "checks/area/demo/check.yaml", StringComparison.Ordinal)}"));
    }

    [TestCase("check: demo", "check: demos", "3:79: RULE013: no check has the id 'demos'; did you mean 'demo'?\n  |   - {id: \"1.1\", title: One, level: 1, assessment: automated, checks: [{check: demos}]}\n  | ..............................................................................^")]
    [TestCase("check: demo", "check: demo, with: {size: 3}", "3:92: RULE014: check 'demo' has no parameter 'size'; there is none\n  |   - {id: \"1.1\", title: One, level: 1, assessment: automated, checks: [{check: demo, with: {size: 3}}]}\n  | ...........................................................................................^")]
    [TestCase("section: \"1\"", "section: \"2\"", "1:10: RULE017: no section of the pack has the id '2'; did you mean '1'?\n  | section: \"2\"\n  | .........^")]
    [TestCase("[{check: demo}]", "[]", "3:5: RULE018: control '1.1' has neither checks nor a question; add 'checks', or 'question' for a person to answer\n  |   - {id: \"1.1\", title: One, level: 1, assessment: automated, checks: []}\n  | ....^")]
    [TestCase(", checks: [{check: demo}]", "", "3:5: RULE018: control '1.1' has neither checks nor a question; add 'checks', or 'question' for a person to answer\n  |   - {id: \"1.1\", title: One, level: 1, assessment: automated}\n  | ....^")]
    public void Load_MistakeInAControl_SaysWhereWhatAndHowToMend(string text, string mistake, string expected)
    {
        using var folder = new PackFolder()
            .Write("checks/area/demo/check.yaml", Check)
            .Write("packs/demo/1.0/pack.yaml", PackFolder.Pack)
            .Write("packs/demo/1.0/controls/1-all.yaml", Control.Replace(text, mistake, StringComparison.Ordinal));

        var messages = folder.LoadMessages();

        Assert.That(messages, Is.EqualTo($"packs/demo/1.0/controls/1-all.yaml:{expected}"));
    }

    [TestCase("version: \"1.0\"", "version: \"1.1\"", "3:10: RULE010: the pack's version is '1.1' and its folder is '1.0'; rename one so that they agree\n  | version: \"1.1\"\n  | .........^")]
    [TestCase("version: \"1.0\"", "version: \"1.0\"\nextends: cis@1.0", "4:10: RULE019: no pack 'cis@1.0' is loaded before this one; there is none\n  | extends: cis@1.0\n  | .........^")]
    [TestCase("recommendations: 3", "recommendations: few", "6:18: RULE024: 'recommendations' is 'few', expected a whole number from 0\n  | recommendations: few\n  | .................^")]
    [TestCase("sections:", "kubernetes: {from: new}\nsections:", "7:20: RULE028: 'new' is no Kubernetes version, expected one such as '1.34' (quoted, or 1.30 becomes 1.3)\n  | kubernetes: {from: new}\n  | ...................^")]
    public void Load_MistakeInAPack_SaysWhereWhatAndHowToMend(string text, string mistake, string expected)
    {
        using var folder = new PackFolder().Write("packs/demo/1.0/pack.yaml", PackFolder.Pack.Replace(text, mistake, StringComparison.Ordinal));

        var messages = folder.LoadMessages();

        Assert.That(messages, Is.EqualTo($"packs/demo/1.0/pack.yaml:{expected}"));
    }

    [Test]
    public void Load_ExpressionWithAMistake_PointsIntoTheYamlFile()
    {
        using var folder = new PackFolder().Write("checks/area/demo/check.yaml", Check.Replace("object.spec.hostPID == false", "objct.spec.hostPID == false", StringComparison.Ordinal));

        var messages = folder.LoadMessages();

        Assert.That(messages, Does.StartWith("checks/area/demo/check.yaml:6:13: CEL"));
        Assert.That(messages, Does.EndWith("  | expression: objct.spec.hostPID == false\n  | ............^"));
    }

    [Test]
    public void Load_UnknownFlagOfAComponent_NamesTheNearestOne()
    {
        using var folder = new PackFolder().Check("demo", "Component/kube-apiserver", "effective(object, 'anonymous-aut') == false");

        var messages = folder.LoadMessages();

        Assert.That(messages, Is.EqualTo(
            "checks/area/demo/check.yaml:6:13: RULE027: there is no data on setting 'anonymous-aut' of kube-apiserver; did you mean 'anonymous-auth'?\n"
            + "  | expression: effective(object, 'anonymous-aut') == false\n  | ............^"));
    }

    [Test]
    public void Load_TwoChecksWithOneId_NamesBothFiles()
    {
        using var folder = new PackFolder().Write("checks/area/demo/check.yaml", Check).Write("checks/other/demo/check.yaml", Check);

        var messages = folder.LoadMessages();

        Assert.That(messages, Is.EqualTo(
            "checks/other/demo/check.yaml:1:1: RULE012: check 'demo' is also in checks/area/demo/check.yaml; choose another id or delete one\n  | id: demo\n  | ^"));
    }

    [Test]
    public void Load_EmptyFile_SaysSo()
    {
        using var folder = new PackFolder().Write("checks/area/demo/check.yaml", "");

        var messages = folder.LoadMessages();

        Assert.That(messages, Is.EqualTo("checks/area/demo/check.yaml:1:1: RULE002: the file is empty; write the document or delete the file"));
    }

    [Test]
    public void Load_SecondDocument_PointsAtIt()
    {
        using var folder = new PackFolder().Write("checks/area/demo/check.yaml", Check + "\n---\nid: more\n");

        var messages = folder.LoadMessages();

        Assert.That(messages, Is.EqualTo(
            "checks/area/demo/check.yaml:11:1: RULE003: a second document begins here; a rule file holds one, so move this into a file of its own\n  | ---\n  | ^"));
    }

    [Test]
    public void Load_NoSuchFolder_SaysWhatAFolderHolds()
    {
        var error = Assert.Throws<RulePackException>(() => RulePackLibrary.Load(["no/such/folder"]));

        Assert.That(error!.Message, Is.EqualTo("no/such/folder:1:1: RULE025: there is no such folder; give one that holds checks/, functions/ or packs/"));
    }

    [Test]
    public void Load_TooLargeAFile_IsRefused()
    {
        using var folder = new PackFolder().Write("functions/large.yaml", new string(' ', (1024 * 1024) + 1));

        var messages = folder.LoadMessages();

        Assert.That(messages, Is.EqualTo("functions/large.yaml:1:1: RULE026: the file has 1048577 bytes, more than the 1048576 that a rule file may have; split it"));
    }

    [Test]
    public void Load_ParameterThatMustBeGivenAndIsNot_SaysWhere()
    {
        using var folder = new PackFolder()
            .Write("checks/area/demo/check.yaml", Check.Replace("none: pass", "parameters: {size: {type: integer}}\nnone: pass", StringComparison.Ordinal))
            .Write("packs/demo/1.0/pack.yaml", PackFolder.Pack)
            .Write("packs/demo/1.0/controls/1-all.yaml", Control);

        var messages = folder.LoadMessages();

        Assert.That(messages, Does.StartWith("packs/demo/1.0/controls/1-all.yaml:3:71: RULE016: check 'demo' needs the parameter 'size'; give it under 'with'"));
    }

    [Test]
    public void Load_SeveralMistakesInSeveralFiles_ReportsAllOfThem()
    {
        using var folder = new PackFolder()
            .Write("checks/area/demo/check.yaml", Check.Replace("severity: high", "severity: terrible", StringComparison.Ordinal).Replace("why: Because.\n", "", StringComparison.Ordinal))
            .Write("functions/f.yaml", "name: f\nparameters: []\nexpression: \"true\"\n");

        var error = Assert.Throws<RulePackException>(() => folder.Load());

        Assert.That(error!.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "RULE007", "RULE009", "RULE007" }));
    }
}
