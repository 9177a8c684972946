namespace ComplianceAudit.Rules.Tests.Rbac;

/// <summary>The functions that give lists: subjects, paths, grants, uses.</summary>
internal sealed class RbacListTests
{
    private const string ReadSecrets = "{verbs: [get], apiGroups: [''], resources: [secrets]}";

    private static Cluster Shop() => new Cluster()
        .Role("reader", ReadSecrets).Role("shop/reader", ReadSecrets).Role("other", "{verbs: [get], apiGroups: [''], resources: [pods]}")
        .Bind("everywhere", "ClusterRole/reader", "Group/devs", "User/a/b")
        .Bind("shop/here", "Role/reader", "ServiceAccount/shop/web", "Group/devs")
        .Bind("back/there", "ClusterRole/reader", "User/carol")
        .Bind("pods", "ClusterRole/other", "User/dave");

    [TestCase("", """["Group/devs","Group/system:masters","User/a/b"]""")]
    [TestCase("shop", """["Group/devs","Group/system:masters","ServiceAccount/shop/web","User/a/b"]""")]
    [TestCase("back", """["Group/devs","Group/system:masters","User/a/b","User/carol"]""")]
    public void SubjectsThatCan_InANamespace_AreThoseOfItsBindingsAndOfAll(string space, string subjects)
    {
        var answer = Shop().Ask($"rbac.subjectsThatCan('get', '', 'secrets', '{space}')");

        Assert.That(answer, Is.EqualTo(subjects));
    }

    [Test]
    public void SubjectsThatCan_WithANamespaceDenied_ArePartialThere()
    {
        var cluster = Shop().Lacking(Cluster.RoleBindings, "shop");

        var answers = (cluster.Ask("rbac.subjectsThatCan('get', '', 'secrets', 'shop').exists(s, s == 'User/carol')"), cluster.Ask("rbac.subjectsThatCan('get', '', 'secrets', 'back').size()"));

        Assert.That(answers, Is.EqualTo(("unknown: rolebindings.rbac.authorization.k8s.io in namespace shop: denied (may not)", "4")));
    }

    [Test]
    public void Path_OfARight_NamesEachBindingAndRole()
    {
        var answer = Shop().Ask("rbac.path('Group/devs', 'get', '', 'secrets', 'shop')");

        Assert.That(answer, Is.EqualTo("""["ClusterRoleBinding/everywhere grants ClusterRole/reader to Group/devs","RoleBinding/shop/here grants Role/shop/reader to Group/devs"]"""));
    }

    [Test]
    public void Path_ThroughAGroup_NamesTheGroup()
    {
        var cluster = Shop().Bind("accounts", "ClusterRole/reader", "Group/system:serviceaccounts:back");

        var answer = cluster.Ask("rbac.path('ServiceAccount/back/job', 'get', '', 'secrets', 'shop')");

        Assert.That(answer, Is.EqualTo("""["ClusterRoleBinding/accounts grants ClusterRole/reader to Group/system:serviceaccounts:back"]"""));
    }

    [Test]
    public void Path_OfMasters_NeedsNoBinding()
    {
        var answer = Shop().Ask("rbac.path('Group/system:masters', 'get', '', 'secrets', 'shop')");

        Assert.That(answer, Is.EqualTo("""["the API server lets Group/system:masters do everything"]"""));
    }

    [Test]
    public void GrantsTo_ASubject_AreThoseOfEveryNamespace()
    {
        var answer = Shop().Ask("rbac.grantsTo('Group/devs')");

        Assert.That(answer, Is.EqualTo("""["ClusterRoleBinding/everywhere grants ClusterRole/reader to Group/devs","RoleBinding/shop/here grants Role/shop/reader to Group/devs"]"""));
    }

    [TestCase(Cluster.ClusterRoles, """["ClusterRoleBinding/everywhere","RoleBinding/back/there"]""")]
    [TestCase(Cluster.Roles, """["RoleBinding/shop/here"]""")]
    public void UsesOf_ARole_AreTheBindingsThatReferToIt(string source, string uses)
    {
        var answer = Shop().Ask("rbac.usesOf(object)", source);

        Assert.That(answer, Is.EqualTo(uses));
    }

    [Test]
    public void UsesOf_AClusterRole_AreTheRolesThatAggregateIt()
    {
        var cluster = new Cluster().Labelled("part", "to: all", "").Labelled("all", "", "", ", aggregationRule: {clusterRoleSelectors: [{matchLabels: {to: none}}, {matchExpressions: [{key: to, operator: Exists}]}]}");

        var answer = cluster.Ask("rbac.usesOf(object)", Cluster.ClusterRoles);

        Assert.That(answer, Is.EqualTo("""["ClusterRole/all"]"""));
    }

    [TestCase("'get', '', 'secrets'", "true")]
    [TestCase("'list', '', 'secrets'", "false")]
    [TestCase("'get', '/logs'", "false")]
    public void Grants_OfABinding_AreItsRoles(string request, string grants)
    {
        var answer = Shop().Ask($"rbac.grants(object, {request})", Cluster.ClusterRoleBindings);

        Assert.That(answer, Is.EqualTo(grants));
    }

    [TestCase("'', 'secrets'", "false")]
    [TestCase("'', 'secrets', 'token'", "true")]
    [TestCase("'', 'secrets', 'other'", "false")]
    [TestCase("'', 'secrets', '*'", "true")]
    [TestCase("'', 'pods', '*'", "false")]
    public void Grants_LimitedByNames_AreThoseOfTheNamedOrOfAny(string request, string grants)
    {
        var cluster = new Cluster().Role("shop/named", "{verbs: [get], apiGroups: [''], resources: [secrets], resourceNames: [token]}").Bind("shop/bound", "Role/named", "User/alice");

        var answer = cluster.Ask($"rbac.grants(object, 'get', {request})", Cluster.RoleBindings);

        Assert.That(answer, Is.EqualTo(grants));
    }

    [Test]
    public void Grants_OfWhatIsNoBinding_SaysSo()
    {
        var answers = (Shop().Ask("rbac.grants(object, 'get', '/logs')", Cluster.Roles), Shop().Ask("rbac.usesOf(object)", Cluster.RoleBindings));

        Assert.That(answers.Item1, Does.EndWith("RULE231: rbac.grants was not given a RoleBinding or ClusterRoleBinding of the snapshot"));
        Assert.That(answers.Item2, Does.EndWith("RULE232: rbac.usesOf was not given a Role or ClusterRole of the snapshot"));
    }
}
