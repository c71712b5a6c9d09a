package dev.lintel.spring;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health and the endpoint {@code lintel}, where the application has the actuator. */
@AutoConfiguration(after = LintelAutoConfiguration.class)
@ConditionalOnBean(Advisors.class)
public final class LintelActuatorAutoConfiguration {
    /** What the health of the application tells of Lintel. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
    @ConditionalOnEnabledHealthIndicator("lintel")
    static class Health {
        @Bean
        @ConditionalOnMissingBean(name = "lintelHealthIndicator")
        LintelHealthIndicator lintelHealthIndicator(Advisors advisors) {
            return new LintelHealthIndicator(advisors);
        }
    }

    /** What is at work, and a reload of it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
    static class Reload {
        @Bean
        @ConditionalOnAvailableEndpoint(endpoint = LintelEndpoint.class)
        @ConditionalOnMissingBean
        LintelEndpoint lintelEndpoint(Advisors advisors) {
            return new LintelEndpoint(advisors);
        }
    }
}
