package dev.lintel.cli;

import dev.lintel.report.text.Part;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What of a review a text shows. */
enum Show {
    ALL,
    FINDINGS,
    BASELINE,
    ADVICE,
    CHECKLIST,
    PLAN,
    QUESTIONS;

    static Set<Part> parts(Collection<Show> chosen) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Show each : chosen) {
            switch (each) {
                case ALL -> parts.addAll(EnumSet.allOf(Part.class));
                case FINDINGS -> parts.add(Part.FINDINGS);
                case BASELINE -> parts.add(Part.BASELINE);
                case ADVICE -> parts.add(Part.ADVICE);
                case CHECKLIST -> parts.add(Part.CHECKLIST);
                case PLAN -> parts.add(Part.PLAN);
                case QUESTIONS -> parts.add(Part.QUESTIONS);
            }
        }
        return parts;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
