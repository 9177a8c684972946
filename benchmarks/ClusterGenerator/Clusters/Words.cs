namespace ComplianceAudit.ClusterGenerator.Clusters;

/// <summary>Words that invented names are made of.</summary>
internal static class Words
{
    public static readonly string[] Teams =
    [
        "billing", "catalog", "checkout", "search", "identity", "ledger", "media", "notify", "orders", "payments", "pricing", "profile", "recommend",
        "reporting", "risk", "shipping", "stock", "support", "tracking", "wallet",
    ];

    public static readonly string[] Stages = ["dev", "test", "staging", "prod", "prod-eu", "prod-us"];

    public static readonly string[] Roles =
    [
        "api", "worker", "frontend", "gateway", "indexer", "importer", "exporter", "scheduler", "consumer", "producer", "sync", "cache", "admin", "auth",
        "mailer", "renderer", "resolver", "stream", "batch", "webhook",
    ];

    public static readonly string[] Stores = ["postgres", "redis", "kafka", "rabbitmq", "elasticsearch", "cassandra", "mongodb", "zookeeper", "minio"];

    public static readonly string[] Chores = ["backup", "cleanup", "report", "rotate", "sync", "reindex", "billing-run", "digest"];

    public static readonly string[] Registries = ["registry.example.com", "123456789012.dkr.ecr.eu-west-1.amazonaws.com", "ghcr.io", "europe-docker.pkg.dev/acme-prod"];

    public static readonly string[] Sidecars = ["istio-proxy", "log-shipper", "metrics-exporter", "config-reloader", "vault-agent"];

    public static readonly string[] Settings =
    [
        "LOG_LEVEL", "LOG_FORMAT", "HTTP_PORT", "METRICS_PORT", "DATABASE_HOST", "DATABASE_PORT", "DATABASE_NAME", "CACHE_URL", "QUEUE_URL", "REGION",
        "FEATURE_FLAGS", "TRACING_ENDPOINT", "TRACING_SAMPLE", "MAX_CONNECTIONS", "REQUEST_TIMEOUT", "RETRY_LIMIT", "BATCH_SIZE", "POOL_SIZE",
        "JAVA_TOOL_OPTIONS", "GOMAXPROCS", "NODE_ENV", "PUBLIC_URL", "ALLOWED_ORIGINS", "SESSION_TTL",
    ];
}
