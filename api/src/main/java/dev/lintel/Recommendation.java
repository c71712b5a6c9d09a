package dev.lintel;

import dev.lintel.model.Reversibility.Swing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What to use for a need, or that it is in use already.
 *
 * @param standing whether it is needed, better than what there is, or there already
 * @param use the technology that is recommended; empty where a pack recommends a way of working
 * @param present what fills the place now: what it would take the place of, or what need not change
 * @param alternatives what is worth a look as well
 * @param why what speaks for it here
 * @param how how to go about it
 * @param wayOut how to leave it again; empty where the pack says nothing of it
 */
public record Recommendation(
        String rule,
        Subject subject,
        String message,
        List<String> statements,
        List<Evidence> evidence,
        Standing standing,
        Optional<Candidate> use,
        List<Present> present,
        List<Candidate> alternatives,
        String why,
        String how,
        String wayOut)
        implements Conclusion {
    public Recommendation {
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
        present = List.copyOf(present);
        alternatives = List.copyOf(alternatives);
    }

    /** How a recommendation stands to what there is. */
    public enum Standing {
        /** Nothing does it yet. */
        NEEDED("needed"),
        /** Something else does it, and fits less. */
        INSTEAD("instead"),
        /** It is there, or something that fits as well: nothing is to be done. */
        IN_PLACE("in-place");

        private final String word;

        Standing(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * A technology that can be used, as the catalogue knows it.
     *
     * @param technology its id in the catalogue
     * @param name its name for people
     * @param locally what one does without it on a laptop; empty where the catalogue does not know
     * @param door which way adopting it swings
     * @param score its weighted ratings on the criteria, from 0 to 10; empty where it is not rated on each
     */
    public record Candidate(
            String technology,
            String name,
            List<String> pros,
            List<String> cons,
            String locally,
            Swing door,
            Optional<BigDecimal> score) {
        public Candidate {
            pros = List.copyOf(pros);
            cons = List.copyOf(cons);
        }
    }

    /**
     * What fills the place now.
     *
     * @param name the technology, or the value of the attribute
     * @param score its weighted ratings, where it was compared by them
     */
    public record Present(Subject subject, String name, Optional<BigDecimal> score) {
        /** As people read it: a component with what it is made of, or what was said of the whole. */
        @Override
        public String toString() {
            return subject.kind().equals("component") ? subject.id() + " (" + name + ")" : name;
        }
    }
}
