package dev.lintel.cli;

import java.util.Locale;

/**
 * A rule to begin with: about components that keep state and that nobody owns. It keeps the contract as it stands, so that
 * whoever changes it starts from something that works.
 *
 * @param pack the name of its pack
 */
record RuleDraft(String pack, String topic, String slug, Kind kind, Form form) {
    /** How packs, topics and rules are named. */
    static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    static final String STATEMENTS = "id\tkind\tstages\ttext\n";

    /** What a rule concludes. */
    enum Kind {
        FINDING("finding", "Do instead", "blocker"),
        RECOMMENDATION("recommendation", "How", "needed"),
        TYPE_ONE("type one", "Before you walk through", "flagged"),
        INFERENCE("inference", "What follows", "inferred");

        private final String word;
        private final String heading;
        private final String outcome;

        Kind(String word, String heading, String outcome) {
            this.word = word;
            this.heading = heading;
            this.outcome = outcome;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How its conditions are written. */
    enum Form {
        YAML,
        DRL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String id() {
        return pack + "/" + slug;
    }

    /** Its folder in the pack. */
    String folder() {
        return "rules/" + pack + "/" + topic + "/" + slug;
    }

    /** The id of the statement that it rests on. */
    String statement() {
        return pack + "." + slug;
    }

    /** That statement, as a line of statements.tsv. */
    String statementLine() {
        return statement() + "\trule\tany\tFor whatever keeps state there is somebody to call\n";
    }

    String conditionsFile() {
        return form == Form.YAML ? "rule.yaml" : "rule.drl";
    }

    String conditions() {
        return form == Form.YAML ? yaml() : drl();
    }

    private String yaml() {
        return """
                # What has to hold of a subject. An attribute that nobody stated leaves the rule undecided, and is asked for.
                %s
                about: component
                when:
                  - stateful: yes
                  - owner: none
                """.formatted(kind == Kind.INFERENCE ? "infers: " + slug : "concludes: " + kind.word);
    }

    private String drl() {
        String verb = switch (kind) {
            case FINDING -> "finding( kcontext, $component );";
            case RECOMMENDATION -> "recommendation( kcontext, $component );";
            case TYPE_ONE -> "typeOne( kcontext, $component );";
            case INFERENCE -> "inference( kcontext, $component, \"" + slug + "\" );";
        };
        return """
                package rules.%s.%s

                import dev.lintel.model.*
                import function dev.lintel.engine.Conclude.*

                // What has to hold of a subject. An attribute that nobody stated leaves the rule undecided, and is asked for.
                rule "%s"
                when
                    $component : Component( stateful.isYes, owner.isNone )
                then
                    %s
                end
                """.formatted(pack.replace('-', '_'), topic.replace('-', '_'), slug, verb);
    }

    /** Its title, its message, what it means at each stage, and why. */
    String words() {
        String grades = switch (kind) {
            case FINDING -> """
                        development: { is: minor, by: [%1$s] }
                        scale: { is: major, by: [%1$s] }
                        production: { is: blocker, by: [%1$s] }
                        """;
            case RECOMMENDATION -> """
                        scale: { is: offered, by: [%1$s] }
                        production: { is: offered, by: [%1$s] }
                        """;
            case TYPE_ONE, INFERENCE -> "by: [%1$s]\n";
        };
        String message = kind == Kind.INFERENCE ? "" : "message: \"Nobody owns {subject}, which keeps state\"\n";
        return """
                ---
                title: Name somebody for what keeps state
                scope: any
                %s%s---
                ## Why
                When it fails at night, somebody has to know what is in it and what may be thrown away.

                ## %s
                Write the team into the tags of the resource, and its number into the runbook.
                """.formatted(message, grades.formatted(statement()), kind.heading);
    }

    /** One that it holds of, and one that differs from that by one thing. */
    String cases() {
        return """
                - case: nobody owns it
                  stage: production
                  expect: %s
                  given:
                    components:
                      - { id: store, technology: Aurora PostgreSQL, stateful: yes, owner: none }
                - case: somebody does
                  near: nobody owns it
                  but: { store.owner: a team }
                  expect: none
                """.formatted(kind.outcome);
    }
}
