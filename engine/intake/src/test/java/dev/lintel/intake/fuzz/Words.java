package dev.lintel.intake.fuzz;

import java.util.List;

/** Scalars that readers stumble over. */
final class Words {
    private static final List<Object> SCALARS = List.of(
            "",
            plain("true"),
            plain("false"),
            plain("yes"),
            plain("0"),
            plain("1"),
            plain("-1"),
            plain("720"),
            plain("1.5"),
            plain("1e400"),
            plain("1E-30"),
            plain("99999999999999999999999999999999999999999999"),
            plain("null"),
            "0",
            "0012",
            "true",
            "No",
            "none",
            "unknown",
            "*",
            ".",
            "..",
            "${",
            "${}",
            "${!x}",
            "${AWS::Region}",
            "{{resolve:secretsmanager:a:SecretString:b}}",
            "0.0.0.0/0",
            "::/0",
            "10.0.0.0/8",
            "arn:aws:sqs:eu-west-1:123456789012:queue",
            "arn:aws:",
            "python3.13",
            "nodejs",
            "8.0.mysql_aurora.3.05",
            "1.2.3",
            "db.t3.medium",
            "aurora-postgresql",
            "FARGATE",
            "NONE",
            "Enabled",
            "0.25 vCPU",
            "1 GB",
            "rate(5 minutes)",
            "cron(0 10 * * ? *)",
            "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Choice\"}}}",
            "{\"States\": [}",
            "a\nb\tc",
            "\u0000",
            "\u2028\u0085",
            "\uD800",
            "\uD83D\uDE00",
            "\u0130\u0131\u00DF",
            "<<",
            "&a *b !c",
            "x".repeat(700),
            "1" + ".1".repeat(6000),
            "${a}".repeat(500),
            "$".repeat(3000),
            "https://user:" + "a".repeat(300) + "@host/",
            "-----BEGIN PRIVATE KEY-----" + "A ".repeat(1000));

    private Words() {}

    static Object scalar(Choices choices) {
        return choices.of(SCALARS);
    }

    private static Object plain(String text) {
        return new Written.Plain(text);
    }
}
