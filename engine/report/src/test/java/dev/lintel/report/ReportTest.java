package dev.lintel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lintel.Finding;
import dev.lintel.Review;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {
    /** A form of one's own, in one class. */
    private static final class Csv implements Report {
        @Override
        public void write(Review review, Writer out) throws IOException {
            out.write("severity;rule;subject\n");
            for (Finding finding : review.findings()) {
                out.append(finding.severity().word()).append(';').append(finding.rule());
                out.append(';').append(Harmless.line(finding.subject().id())).append('\n');
            }
        }
    }

    @Test
    void takesAFormOfOnesOwn() {
        assertThat(new Csv().string(Reviews.full()))
                .startsWith("severity;rule;subject\n")
                .contains(";core/default-vpc;AuroraCluster\n")
                .hasLineCount(1 + Reviews.full().findings().size());
        assertThat(new Csv().string(Baselines.compared()))
                .as("a form that tells nothing of baselines writes the review")
                .isEqualTo(new Csv().string(Reviews.full()));
    }

    @ParameterizedTest
    @EnumSource(Forms.class)
    void writesTenThousandFindingsAsTheyCome(Forms form) throws IOException {
        Metered few = new Metered();
        form.report.write(Lengthy.of(100), few);
        Metered many = new Metered();
        form.report.write(Lengthy.of(10_000), many);

        assertThat(many.longest)
                .as("the longest piece that was held before it was written")
                .isLessThanOrEqualTo(Math.max(16 * 1024, few.longest));
        if (form != Forms.MARKDOWN) {
            assertThat(many.total).isGreaterThan(90 * few.total / 2).isGreaterThan(500_000);
        }
        assertThat(many.closed).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Forms.class)
    void handsOnWhatTheWriterThrows(Forms form) {
        IOException full = new IOException("no space left on device");

        for (int room : new int[] {0, 20_000}) {
            assertThatThrownBy(() -> form.report.write(Lengthy.of(1_000), new Narrow(room, full)))
                    .isSameAs(full);
        }
    }

    @ParameterizedTest
    @EnumSource(Forms.class)
    void isTheSameInEveryLocale(Forms form) {
        String here = form.report.string(Reviews.full());
        Locale locale = Locale.getDefault();
        try {
            for (String tag : new String[] {"tr-TR", "ar-EG-u-nu-arab"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(form.report.string(Reviews.full())).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @EnumSource(Forms.class)
    void hostileNamesComeOutHarmless(Forms form) {
        for (String document : new String[] {
            form.report.string(Reviews.hostile()),
            form.report.string(Baselines.hostile()),
            form.report.string(HostileReviews.everywhere())
        }) {
            assertThat(document.codePoints().filter(point -> point != '\n'))
                    .noneMatch(Character::isISOControl)
                    .noneMatch(point -> Character.getType(point) == Character.FORMAT)
                    .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        }
    }

    @ParameterizedTest
    @EnumSource(Forms.class)
    void anEmptyReviewIsADocument(Forms form) {
        assertThat(form.report.string(Reviews.nothing())).isNotBlank().endsWith("\n");
    }

    private static final class Metered extends StringWriter {
        private long total;
        private int longest;
        private boolean closed;

        @Override
        public void write(char[] text, int offset, int length) {
            meter(length);
        }

        @Override
        public void write(String text) {
            meter(text.length());
        }

        @Override
        public void write(String text, int offset, int length) {
            meter(length);
        }

        @Override
        public void write(int c) {
            meter(1);
        }

        @Override
        public StringWriter append(CharSequence text) {
            meter(text.length());
            return this;
        }

        @Override
        public void close() {
            closed = true;
        }

        private void meter(int length) {
            total += length;
            longest = Math.max(longest, length);
        }
    }

    /** Takes so many characters and no more. */
    private static final class Narrow extends Writer {
        private final IOException fault;
        private int room;

        Narrow(int room, IOException fault) {
            this.room = room;
            this.fault = fault;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            room -= length;
            if (room < 0) {
                throw fault;
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
