package dev.lintel.architecture;

import dev.lintel.model.Basis;
import java.util.Optional;

/** Most of what is stated is yes or no: one object of each does for all, and is at hand when rules ask for it. */
final class YesNo {
    static final Value<Boolean> YES = new Value.Known<>(true, Basis.STATED, Optional.empty());
    static final Value<Boolean> NO = new Value.Known<>(false, Basis.STATED, Optional.empty());

    private YesNo() {}
}
