package dev.lintel.spring;

import dev.lintel.Review;
import dev.lintel.model.Stage;
import java.time.Duration;

/** Is told of each review that {@link Reviewer} makes; any bean of this type is. */
public interface ReviewObserver {
    /** A review came to its end. */
    void reviewed(Review review, Duration took);

    /** A review at that stage failed. */
    void failed(Stage stage, Duration took);
}
