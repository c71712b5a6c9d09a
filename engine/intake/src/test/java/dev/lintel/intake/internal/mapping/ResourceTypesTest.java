package dev.lintel.intake.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourceTypesTest {
    private final ResourceTypes types = ResourceTypes.known();

    @Test
    void everyEntryOfTheMappingCanBeRead() {
        assertThat(types.names())
                .hasSizeGreaterThan(120)
                .allSatisfy(name -> assertThat(types.named(name)).isPresent());
    }

    @Test
    void noTypeIsBothDescribedAndMerelyKnown() {
        assertThat(types.support()).doesNotContainAnyElementsOf(types.names());
    }

    @Test
    void whatIsNotInTheMappingIsNotKnown() {
        assertThat(types.named("AWS::Panorama::Package")).isEmpty();
    }
}
