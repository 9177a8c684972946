namespace ComplianceAudit.EndToEnd.Tests.Planting;

/// <summary>One object or more of each kind that can carry a credential, with a mark in every place for one.</summary>
internal static class PlantedObjects
{
    private const string Meta = """
        "namespace":"default","labels":{"app":"planted","password":"@words@","build":"@random@"},"annotations":{"note":"@words@","example.com/token":"@hex@",
        "kubectl.kubernetes.io/last-applied-configuration":"{\"env\":\"@words@\"}","kubernetes.io/limit-ranger":"password: @words@"}
        """;

    private const string Container = """
        "image":"@words@:@random@@registry.example.com/app","command":["/opt/@words@","--password=@words@"],"workingDir":"/home/@words@",
        "args":["--token","@jwt@","-p@words@","--db=postgres://u:@words@@db/x","@words@","--key=@hex@","key=@random@"],
        "env":[{"name":"PGPASSWORD","value":"@words@"},{"name":"COLOUR","value":"@words@"},{"name":"JWT","value":"@jwt@"},{"name":"PEM","value":"@pem@"},{"name":"DSN","value":"https://u:@words@@h/"}],
        "volumeMounts":[{"name":"v0","mountPath":"/a","subPath":"@words@"}]
        """;

    private const string Probes = """
        "livenessProbe":{"exec":{"command":["curl","-u","user:@words@","@hex@"]}},
        "readinessProbe":{"httpGet":{"path":"/healthz/@words@?key=@hex@","port":80,"host":"u:@words@@h","httpHeaders":[{"name":"Authorization","value":"Bearer @jwt@"},{"name":"X-Colour","value":"@words@"}]}},
        "startupProbe":{"exec":{"command":["@words@"]}},
        "lifecycle":{"preStop":{"exec":{"command":["sh","-c","login @words@"]}},"postStart":{"httpGet":{"path":"/@words@","port":80,"httpHeaders":[{"name":"X","value":"@random@"}]}}}
        """;

    private const string Volumes = """
        {"name":"v0","flexVolume":{"driver":"example.com/d","options":{"a":"@words@","key":"@hex@"}}},{"name":"v1","csi":{"driver":"d.example.com","volumeAttributes":{"mode":"@words@"}}},
        {"name":"v2","gitRepo":{"repository":"https://u:@words@@git.example.com/r"}},{"name":"v3","iscsi":{"targetPortal":"1.2.3.4","iqn":"iqn.2001-04.com.example:@words@","lun":0,"chapAuthSession":true,"secretRef":{"name":"chap"},"initiatorName":"iqn.2001-04.com.example:@words@"}},
        {"name":"v4","nfs":{"server":"u:@words@@nfs","path":"/"}},{"name":"v5","cephfs":{"monitors":["@words@"],"user":"@words@","secretFile":"/etc/ceph"}},
        {"name":"v6","rbd":{"monitors":["@words@"],"image":"i","user":"@words@","keyring":"/etc/@words@"}},
        {"name":"v7","azureDisk":{"diskName":"d","diskURI":"https://u:@words@@blob/?sig=@random@"}},{"name":"v8","quobyte":{"registry":"@words@:1","volume":"@words@","user":"@words@"}}
        """;

    private const string PodSpec = $$"""
        {"containers":[{"name":"a",{{Container}},{{Probes}}},{"name":"b","image":"registry.k8s.io/kube-apiserver:v1.34.0","command":["kube-apiserver","--etcd-servers=https://u:@words@@etcd:2379","--service-account-issuer=https://i","--unknown=@words@","@words@"]}],
        "initContainers":[{"name":"i",{{Container}}}],"volumes":[{{Volumes}}],"nodeSelector":{"token":"@words@"},
        "dnsConfig":{"options":[{"name":"password","value":"@jwt@"}]},"imagePullSecrets":[{"name":"pull"}]}
        """;

    private const string PodStatus = """
        {"message":"@words@","conditions":[{"type":"Ready","status":"False","message":"@words@"}],
        "containerStatuses":[{"name":"a","image":"i","imageID":"","ready":false,"restartCount":1,"state":{"waiting":{"reason":"Error","message":"hook [login @words@] failed"}},"lastState":{"terminated":{"exitCode":1,"message":"@words@"}}}]}
        """;

    public static IReadOnlyList<PlantedObject> All { get; } =
    [
        new("pods", "/api/v1", $$$$$$$"""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"planted",{{{{{{{Meta}}}}}}},"managedFields":[{"manager":"m","operation":"Update","apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{"f:@words@":{}}}]},"spec":{{{{{{{PodSpec}}}}}}},"status":{{{{{{{PodStatus}}}}}}}}"""),
        new("deployments.apps", "/apis/apps/v1", $$$$$$$"""{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"planted",{{{{{{{Meta}}}}}}}},"spec":{"selector":{"matchLabels":{"app":"planted"}},"template":{"metadata":{"labels":{"app":"planted"},"annotations":{"a":"@words@"}},"spec":{{{{{{{PodSpec}}}}}}}}}}"""),
        new("controllerrevisions.apps", "/apis/apps/v1", $$$$$$$"""{"apiVersion":"apps/v1","kind":"ControllerRevision","metadata":{"name":"planted",{{{{{{{Meta}}}}}}}},"revision":1,"data":{"spec":{"template":{"spec":{{{{{{{PodSpec}}}}}}}}}}}"""),
        new("configmaps", "/api/v1", $$$$$$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"planted",{{{{{{{Meta}}}}}}}},"data":{"a":"@words@","name":"@words@","config":"users:\n- user:\n    token: @words@\n","key.pem":"@pem@"},"binaryData":{"b":"@base64@"}}"""),
        new("services", "/api/v1", $$$$$$$"""{"apiVersion":"v1","kind":"Service","metadata":{"name":"planted",{{{{{{{Meta}}}}}}}},"spec":{"type":"ExternalName","externalName":"planted.example.com","selector":{"password":"@words@"}}}"""),
        new("serviceaccounts", "/api/v1", $$$$$$$"""{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"planted",{{{{{{{Meta}}}}}}}},"secrets":[{"name":"s"}]}"""),
        new("nodes", "/api/v1", """{"apiVersion":"v1","kind":"Node","metadata":{"name":"planted","annotations":{"a":"@hex@","flannel.alpha.coreos.com/x":"@words@"}}}"""),
        new("persistentvolumes", "/api/v1", """{"apiVersion":"v1","kind":"PersistentVolume","metadata":{"name":"planted","annotations":{"a":"@words@"}},"spec":{"capacity":{"storage":"1Gi"},"accessModes":["ReadWriteOnce"],"mountOptions":["username=u,password=@words@"],"csi":{"driver":"d.example.com","volumeHandle":"h-@words@","volumeAttributes":{"type":"@words@","secretKey":"@random@"}}}}"""),
        new("storageclasses.storage.k8s.io", "/apis/storage.k8s.io/v1", """{"apiVersion":"storage.k8s.io/v1","kind":"StorageClass","metadata":{"name":"planted"},"provisioner":"p.example.com","parameters":{"restuserkey":"@words@","mode":"@words@","type":"@jwt@"},"mountOptions":["password=@words@"]}"""),
        new("priorityclasses.scheduling.k8s.io", "/apis/scheduling.k8s.io/v1", """{"apiVersion":"scheduling.k8s.io/v1","kind":"PriorityClass","metadata":{"name":"planted"},"value":5,"description":"@words@"}"""),
        new("ingresses.networking.k8s.io", "/apis/networking.k8s.io/v1", $$$$$$$"""{"apiVersion":"networking.k8s.io/v1","kind":"Ingress","metadata":{"name":"planted",{{{{{{{Meta}}}}}}}},"spec":{"defaultBackend":{"service":{"name":"s","port":{"number":80}}}}}"""),
        new("validatingwebhookconfigurations.admissionregistration.k8s.io", "/apis/admissionregistration.k8s.io/v1", """
            {"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingWebhookConfiguration","metadata":{"name":"planted"},"webhooks":[{"name":"a.example.com","failurePolicy":"Ignore","sideEffects":"None","admissionReviewVersions":["v1"],
            "rules":[{"apiGroups":["example.com"],"apiVersions":["v1"],"operations":["DELETE"],"resources":["nothing"]}],"clientConfig":{"url":"https://hook.example.com/@words@"}}]}
            """),
        new("customresourcedefinitions.apiextensions.k8s.io", "/apis/apiextensions.k8s.io/v1", """
            {"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"gadgets.planted.example.com"},"spec":{"group":"planted.example.com","names":{"plural":"gadgets","singular":"gadget","kind":"Gadget","listKind":"GadgetList"},"scope":"Namespaced",
            "conversion":{"strategy":"Webhook","webhook":{"conversionReviewVersions":["v1"],"clientConfig":{"url":"https://hook.example.com/@words@"}}},"preserveUnknownFields":false,
            "versions":[{"name":"v1","served":true,"storage":true,"schema":{"openAPIV3Schema":{"type":"object","description":"@words@","properties":{"spec":{"type":"object","x-kubernetes-preserve-unknown-fields":true,"properties":{"a":{"type":"string","default":"@words@","example":"@words@"},"b":{"type":"string","enum":["@words@"]},"c":{"type":"string","pattern":"@words@"}}}}}}}]}}
            """),
        new("widgets.example.com", "/apis/example.com/v1", $$$$$$$"""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"planted",{{{{{{{Meta}}}}}}}},"spec":{"note":"@words@","motto":"@hex@","adminPassword":"@words@","deep":{"list":["@words@",["@words@"]],"url":"https://h.example.com/@words@?t=@hex@","credentials":{"name":"x","plain":"@words@"}},"env":["A=@words@"],"data":{"type":"@words@"},"template":{"spec":{{{{{{{PodSpec}}}}}}}}}}"""),
    ];

    /// <summary>What no API server stores in these words, but a list may hold.</summary>
    public static IReadOnlyList<PlantedObject> Replayed { get; } =
    [
        .. All,
        new("namespaces", "/api/v1", """{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"planted","annotations":{"a":"@words@"}}}"""),
        new("events", "/api/v1", """{"apiVersion":"v1","kind":"Event","metadata":{"name":"planted","namespace":"default"},"involvedObject":{"kind":"Pod","name":"planted"},"reason":"Failed","message":"probe failed: @words@"}"""),
        new("validatingwebhookconfigurations.admissionregistration.k8s.io", "/apis/admissionregistration.k8s.io/v1", """{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingWebhookConfiguration","metadata":{"name":"hostile"},"webhooks":[{"clientConfig":{"url":"https://u:@words@@hook/@words@?x=@hex@","caBundle":"@base64@"}}]}"""),
        new("services", "/api/v1", """{"apiVersion":"v1","kind":"Service","metadata":{"name":"hostile","namespace":"default"},"spec":{"externalName":"u:@words@@h","unknownField":"@words@","unknown":{"deep":["@words@"]}}}"""),
        new("persistentvolumes", "/api/v1", """{"apiVersion":"v1","kind":"PersistentVolume","metadata":{"name":"hostile"},"spec":{"flexVolume":{"driver":"d","options":{"name":"@words@"}},"capacity":{"storage":"@words@"}}}"""),
    ];
}
