package dev.lintel.engine.internal;

import dev.lintel.Conclusion;
import dev.lintel.Finding;
import dev.lintel.IdleWaiver;
import dev.lintel.IdleWaiver.Cause;
import dev.lintel.LintelException;
import dev.lintel.Waived;
import dev.lintel.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes the findings that somebody answers for from those that are due. */
final class Waiving {
    private final List<Waiver> inForce = new ArrayList<>();
    private final List<IdleWaiver> idle = new ArrayList<>();
    private final List<Waived> waived = new ArrayList<>();

    /**
     * Waivers on a day.
     *
     * @param mandatory the rules that nobody may waive
     * @throws LintelException if a waiver ends some day and nobody says which day it is
     */
    Waiving(List<Waiver> waivers, Set<String> mandatory, Optional<LocalDate> today) {
        for (Waiver waiver : waivers) {
            if (waiver.until().isPresent() && today.isEmpty()) {
                throw new LintelException("the waiver of " + waiver.rule() + " for " + waiver.subject() + " ends on "
                        + waiver.until().get()
                        + ", and nobody says which day it is; hand the date over with the options of the review");
            }
            boolean over = waiver.until().isPresent()
                    && today.isPresent()
                    && waiver.until().get().isBefore(today.get());
            if (mandatory.contains(waiver.rule())) {
                idle.add(new IdleWaiver(waiver, Cause.MANDATORY));
            } else if (over) {
                idle.add(new IdleWaiver(waiver, Cause.EXPIRED));
            } else {
                inForce.add(waiver);
            }
        }
    }

    /**
     * The findings that stay due.
     *
     * @param others what is not due and may be waived in advance
     */
    List<Finding> due(List<Finding> findings, Stream<? extends Collection<? extends Conclusion>> others) {
        if (inForce.isEmpty()) {
            return findings;
        }
        List<Finding> due = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Waiver> waiver =
                    inForce.stream().filter(each -> each.isAbout(finding)).findFirst();
            waiver.ifPresentOrElse(its -> waived.add(new Waived(finding, its)), () -> due.add(finding));
        }
        List<Conclusion> all = new ArrayList<>(findings);
        others.forEach(all::addAll);
        inForce.stream()
                .filter(waiver -> all.stream().noneMatch(waiver::isAbout))
                .forEach(waiver -> idle.add(new IdleWaiver(waiver, Cause.UNMATCHED)));
        return due;
    }

    List<Waived> waived() {
        return waived;
    }

    List<IdleWaiver> idle() {
        return idle.stream().sorted(Comparator.comparing(IdleWaiver::waiver)).toList();
    }
}
