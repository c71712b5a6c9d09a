package dev.lintel.intake.internal.source;

import java.util.regex.Pattern;

/** What CloudFormation takes for YAML although YAML 1.2 forbids it, put into the words of the standard. */
final class Leniency {
    /** {@code [-, b]}, whose dash is no plain scalar. */
    private static final Pattern DASH = Pattern.compile("([\\[,] {0,4})-(?= {0,4},)");

    /** {@code !GetAZs !Ref AWS::Region}, two tags on one node. */
    private static final Pattern TWO_TAGS = Pattern.compile("(![A-Za-z0-9]{1,20}) !Ref ([A-Za-z0-9:]{1,300})");

    private Leniency() {}

    static String applied(String content) {
        String dashes = DASH.matcher(content).replaceAll("$1'-'");
        return TWO_TAGS.matcher(dashes).replaceAll("$1 {Ref: '$2'}");
    }
}
