package dev.lintel.intake.internal;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** How scalars spell yes, no and numbers, in documents and in templates alike. */
public final class Words {
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_EXPONENT = 30;

    private Words() {}

    /** The yes or no that it spells; empty where it spells neither. */
    public static Optional<Boolean> yesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> Optional.of(true);
            case "no", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The exact number that it spells; empty where it spells none or one beyond all meaning. */
    public static Optional<BigDecimal> number(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean meant = Math.abs((long) number.scale()) <= LARGEST_EXPONENT;
            return meant ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
