using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Rbac;

internal sealed class RbacCanTests
{
    private const string Alice = "User/alice";

    [TestCase("{verbs: [get], apiGroups: [''], resources: [pods]}", "'get', '', 'pods', ''", "true")]
    [TestCase("{verbs: [get], apiGroups: [''], resources: [pods]}", "'list', '', 'pods', ''", "false")]
    [TestCase("{verbs: ['*'], apiGroups: [''], resources: [pods]}", "'list', '', 'pods', ''", "true")]
    [TestCase("{verbs: [get], apiGroups: [''], resources: [pods]}", "'*', '', 'pods', ''", "false")]
    [TestCase("{verbs: [get], apiGroups: [''], resources: [pods]}", "'get', 'apps', 'pods', ''", "false")]
    [TestCase("{verbs: [get], apiGroups: ['*'], resources: [pods]}", "'get', 'apps', 'pods', ''", "true")]
    [TestCase("{verbs: [get], apiGroups: [], resources: [pods]}", "'get', '', 'pods', ''", "false")]
    [TestCase("{verbs: [get], apiGroups: [''], resources: ['*']}", "'get', '', 'pods/exec', ''", "true")]
    [TestCase("{verbs: [get], apiGroups: [''], resources: [pods]}", "'get', '', 'pods/exec', ''", "false")]
    [TestCase("{verbs: [get], apiGroups: [''], resources: [pods/exec]}", "'get', '', 'pods/exec', ''", "true")]
    [TestCase("{verbs: [get], apiGroups: [''], resources: [pods/exec]}", "'get', '', 'pods', ''", "false")]
    [TestCase("{verbs: [get], apiGroups: [''], resources: ['pods/*']}", "'get', '', 'pods/exec', ''", "false")]
    [TestCase("{verbs: [get], apiGroups: [''], resources: ['pods/*']}", "'get', '', 'pods/*', ''", "true")]
    [TestCase("{verbs: [get], apiGroups: ['*'], resources: ['*/scale']}", "'get', 'apps', 'deployments/scale', ''", "true")]
    [TestCase("{verbs: [get], apiGroups: ['*'], resources: ['*/scale']}", "'get', 'apps', 'deployments/autoscale', ''", "false")]
    [TestCase("{verbs: [get], apiGroups: ['*'], resources: ['*/scale']}", "'get', 'apps', 'deployments', ''", "false")]
    [TestCase("{verbs: [get], apiGroups: ['*'], resources: ['*/scale']}", "'get', 'apps', 'scale', ''", "false")]
    [TestCase("{verbs: [get], apiGroups: ['*'], resources: ['*/*']}", "'get', 'apps', 'deployments/scale', ''", "false")]
    [TestCase("{verbs: [get], apiGroups: [''], resources: [pods], resourceNames: [web]}", "'get', '', 'pods', '', 'web'", "true")]
    [TestCase("{verbs: [get], apiGroups: [''], resources: [pods], resourceNames: [web]}", "'get', '', 'pods', '', 'db'", "false")]
    [TestCase("{verbs: [get], apiGroups: [''], resources: [pods], resourceNames: [web]}", "'get', '', 'pods', ''", "false")]
    [TestCase("{verbs: [get], apiGroups: [''], resources: [pods], resourceNames: ['*']}", "'get', '', 'pods', '', 'web'", "false")]
    [TestCase("{verbs: [get], apiGroups: [''], resources: [pods], resourceNames: []}", "'get', '', 'pods', '', 'web'", "true")]
    [TestCase("{verbs: [get], nonResourceURLs: [/logs]}", "'get', '/logs'", "true")]
    [TestCase("{verbs: [get], nonResourceURLs: [/logs]}", "'post', '/logs'", "false")]
    [TestCase("{verbs: [get], nonResourceURLs: [/logs]}", "'get', '/logs/kubelet'", "false")]
    [TestCase("{verbs: [get], nonResourceURLs: ['/logs/*']}", "'get', '/logs/kubelet'", "true")]
    [TestCase("{verbs: [get], nonResourceURLs: ['/logs/*']}", "'get', '/logs'", "false")]
    [TestCase("{verbs: [get], nonResourceURLs: ['/logs*']}", "'get', '/logs'", "true")]
    [TestCase("{verbs: [get], nonResourceURLs: ['/logs**']}", "'get', '/logs/a'", "true")]
    [TestCase("{verbs: [get], nonResourceURLs: ['*/kubelet']}", "'get', '/logs/kubelet'", "false")]
    [TestCase("{verbs: [get], nonResourceURLs: ['*']}", "'get', '/logs/kubelet'", "true")]
    [TestCase("{verbs: ['*'], apiGroups: ['*'], resources: ['*']}", "'get', '/logs'", "false")]
    [TestCase("{verbs: ['*'], nonResourceURLs: ['*']}", "'get', '', 'pods', ''", "false")]
    public void Can_ByOneRule_IsWhatTheAuthorizerSays(string rule, string request, string can)
    {
        var cluster = new Cluster().Role("tested", rule).Bind("bound", "ClusterRole/tested", Alice);

        var answer = cluster.Ask($"rbac.can('{Alice}', {request})");

        Assert.That(answer, Is.EqualTo(can));
    }

    [TestCase("User/alice", "User/alice", "true")]
    [TestCase("User/alice", "User/Alice", "false")]
    [TestCase("User/alice", "Group/alice", "false")]
    [TestCase("User/*", "User/alice", "false")]
    [TestCase("Group/devs", "Group/devs", "true")]
    [TestCase("Group/devs", "User/devs", "false")]
    [TestCase("Group/system:authenticated", "User/alice", "true")]
    [TestCase("Group/system:authenticated", "Group/devs", "true")]
    [TestCase("Group/system:authenticated", "ServiceAccount/shop/web", "true")]
    [TestCase("Group/system:authenticated", "User/system:anonymous", "false")]
    [TestCase("Group/system:authenticated", "Group/system:unauthenticated", "false")]
    [TestCase("Group/system:unauthenticated", "User/system:anonymous", "true")]
    [TestCase("Group/system:unauthenticated", "User/alice", "false")]
    [TestCase("User/system:anonymous", "Group/system:unauthenticated", "true")]
    [TestCase("ServiceAccount/shop/web", "ServiceAccount/shop/web", "true")]
    [TestCase("ServiceAccount/shop/web", "ServiceAccount/back/web", "false")]
    [TestCase("ServiceAccount/shop/web", "User/system:serviceaccount:shop:web", "true")]
    [TestCase("User/system:serviceaccount:shop:web", "ServiceAccount/shop/web", "true")]
    [TestCase("Group/system:serviceaccounts", "ServiceAccount/shop/web", "true")]
    [TestCase("Group/system:serviceaccounts", "Group/system:serviceaccounts:shop", "true")]
    [TestCase("Group/system:serviceaccounts", "User/alice", "false")]
    [TestCase("Group/system:serviceaccounts:shop", "ServiceAccount/shop/web", "true")]
    [TestCase("Group/system:serviceaccounts:shop", "ServiceAccount/back/web", "false")]
    [TestCase("User/nobody", "Group/system:masters", "true")]
    public void Can_OfASubject_CountsTheGroupsThatItIsIn(string bound, string asked, string can)
    {
        var cluster = new Cluster().Role("tested", "{verbs: [get], apiGroups: [''], resources: [pods]}").Bind("bound", "ClusterRole/tested", bound);

        var answer = cluster.Ask($"rbac.can('{asked}', 'get', '', 'pods', 'shop')");

        Assert.That(answer, Is.EqualTo(can));
    }

    [TestCase("shop/bound", "ClusterRole/tested", "shop", "true")]
    [TestCase("shop/bound", "ClusterRole/tested", "back", "false")]
    [TestCase("shop/bound", "ClusterRole/tested", "", "false")]
    [TestCase("shop/bound", "Role/tested", "shop", "true")]
    [TestCase("back/bound", "Role/tested", "back", "false")]
    [TestCase("bound", "ClusterRole/tested", "shop", "true")]
    [TestCase("bound", "ClusterRole/tested", "", "true")]
    [TestCase("bound", "ClusterRole/gone", "shop", "false")]
    public void Can_ThroughABinding_HoldsInItsScope(string binding, string role, string space, string can)
    {
        const string Rule = "{verbs: [get], apiGroups: [''], resources: [pods]}";
        var cluster = new Cluster().Role("tested", Rule).Role("shop/tested", Rule).Bind(binding, role, Alice);

        var answer = cluster.Ask($"rbac.can('{Alice}', 'get', '', 'pods', '{space}')");

        Assert.That(answer, Is.EqualTo(can));
    }

    [Test]
    public void Can_OfAPathThroughARoleBinding_IsFalse()
    {
        var cluster = new Cluster().Role("tested", "{verbs: [get], nonResourceURLs: ['*']}").Bind("shop/bound", "ClusterRole/tested", Alice);

        var answer = cluster.Ask($"rbac.can('{Alice}', 'get', '/logs')");

        Assert.That(answer, Is.EqualTo("false"));
    }

    [Test]
    public void Can_OfAnAccountBoundWithoutItsNamespace_IsThatOfTheBinding()
    {
        var cluster = new Cluster().Role("tested", "{verbs: [get], apiGroups: [''], resources: [pods]}").Add(Cluster.RoleBindings, """
            {apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: bound, namespace: shop},
             roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: tested}, subjects: [{kind: ServiceAccount, name: web}]}
            """);

        var answer = cluster.Ask("[rbac.can('ServiceAccount/shop/web', 'get', '', 'pods', 'shop'), rbac.can('ServiceAccount/back/web', 'get', '', 'pods', 'shop')]");

        Assert.That(answer, Is.EqualTo("[true,false]"));
    }

    [TestCase("alice")]
    [TestCase("Role/alice")]
    [TestCase("User/")]
    [TestCase("ServiceAccount/web")]
    [TestCase("ServiceAccount/shop/web/x")]
    public void Can_OfNoSubject_SaysHowToWriteOne(string subject)
    {
        var answer = new Cluster().Ask($"rbac.can('{subject}', 'get', '', 'pods', '')");

        Assert.That(answer, Does.EndWith($"RULE230: found '{subject}' as a subject, expected User/NAME, Group/NAME or ServiceAccount/NAMESPACE/NAME"));
    }

    [TestCase(Cluster.ClusterRoleBindings, "", "shop", "unknown: clusterrolebindings.rbac.authorization.k8s.io: denied (may not)")]
    [TestCase(Cluster.RoleBindings, "", "shop", "unknown: rolebindings.rbac.authorization.k8s.io: denied (may not)")]
    [TestCase(Cluster.RoleBindings, "", "", "false")]
    [TestCase(Cluster.RoleBindings, "shop", "shop", "unknown: rolebindings.rbac.authorization.k8s.io in namespace shop: denied (may not)")]
    [TestCase(Cluster.RoleBindings, "back", "shop", "false")]
    [TestCase(Cluster.ClusterRoles, "", "shop", "false")]
    [TestCase(Cluster.Roles, "", "shop", "false")]
    public void Can_WithASourceNotRead_IsUnknownUnlessGranted(string source, string denied, string space, string cannot)
    {
        var cluster = new Cluster().Role("tested", "{verbs: [get], apiGroups: [''], resources: [pods]}").Bind("bound", "ClusterRole/tested", Alice).Lacking(source, denied);

        var answers = (cluster.Ask($"rbac.can('{Alice}', 'get', '', 'pods', '{space}')"), cluster.Ask($"rbac.can('{Alice}', 'list', '', 'pods', '{space}')"));

        Assert.That(answers, Is.EqualTo(("true", cannot)));
    }

    [TestCase("ClusterRole/gone", Cluster.ClusterRoles, "", "unknown: clusterroles.rbac.authorization.k8s.io: denied (may not)")]
    [TestCase("Role/gone", Cluster.Roles, "shop", "unknown: roles.rbac.authorization.k8s.io in namespace shop: denied (may not)")]
    [TestCase("Role/gone", Cluster.Roles, "back", "false")]
    [TestCase("ClusterRole/cluster-admin", Cluster.ClusterRoles, "", "true")]
    [TestCase("ClusterRole/cluster-admin", Cluster.Roles, "", "false")]
    public void Can_ThroughARoleNotRead_IsUnknownUnlessEveryClusterHasIt(string role, string source, string denied, string can)
    {
        var cluster = new Cluster().Bind("shop/bound", role, Alice).Lacking(source, denied);

        var answer = cluster.Ask($"rbac.can('{Alice}', 'get', '', 'pods', 'shop')");

        Assert.That(answer, Is.EqualTo(can));
    }

    [TestCase("{verbs: [{$redacted: {id: 'redacted:text:1', length: 3, credentialLike: false}}], apiGroups: [''], resources: [pods]}", "rules[0].verbs[0] is redacted")]
    [TestCase("{verbs: [get], apiGroups: [''], resources: pods}", "rules[0].resources is not of the shape that the component reads")]
    public void Can_ByARuleThatCannotBeRead_IsUnknown(string rule, string why)
    {
        var cluster = new Cluster().Add(Cluster.ClusterRoles, $"{{kind: ClusterRole, metadata: {{name: tested}}, rules: [{rule}], x: '$redacted'}}").Bind("bound", "ClusterRole/tested", Alice);

        var answer = cluster.Ask($"rbac.can('{Alice}', 'get', '', 'pods', 'shop')");

        Assert.That(answer, Is.EqualTo($"unknown: clusterroles.rbac.authorization.k8s.io tested: {why}"));
    }

    [Test]
    public void Can_WithASubjectThatIsRedacted_IsUnknown()
    {
        var cluster = new Cluster().Role("tested", "{verbs: [get], apiGroups: [''], resources: [pods]}").Add(Cluster.ClusterRoleBindings, """
            {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: bound}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: tested},
             subjects: [{kind: User, name: {$redacted: {id: 'redacted:text:1', length: 3, credentialLike: false}}}]}
            """);

        var answer = cluster.Ask($"rbac.can('{Alice}', 'get', '', 'pods', 'shop')");

        Assert.That(answer, Is.EqualTo("unknown: clusterrolebindings.rbac.authorization.k8s.io bound: subjects[0].name is redacted"));
    }

    [Test]
    public void Can_InManifests_IsNeverFalse()
    {
        var cluster = new Cluster(SnapshotKinds.Manifests).Role("tested", "{verbs: [get], apiGroups: [''], resources: [pods]}").Bind("bound", "ClusterRole/tested", Alice);

        var answers = (cluster.Ask($"rbac.can('{Alice}', 'get', '', 'pods', '')"), cluster.Ask($"rbac.can('{Alice}', 'list', '', 'pods', '')"));

        Assert.That(answers, Is.EqualTo(("true", "unknown: clusterrolebindings.rbac.authorization.k8s.io beside the manifests given, which are not a cluster")));
    }
}
