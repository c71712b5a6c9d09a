package dev.lintel.samples.http;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Callers bring a token of the company's issuer (RFC 6750) where the standard properties of Spring Security name one. Nobody
 * has a session, and no cookie is looked at, so that no page of elsewhere can ask in the name of its reader.
 */
@Configuration(proxyBeanMethods = false)
class Access {
    @Bean
    SecurityFilterChain filters(HttpSecurity http, ObjectProvider<JwtDecoder> tokens) throws Exception {
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        if (tokens.getIfAvailable() == null) {
            http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        } else {
            http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                            .permitAll()
                            .requestMatchers(Gate::isOpen)
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .oauth2ResourceServer(
                            server -> server.jwt(Customizer.withDefaults()).authenticationEntryPoint(refusal()));
        }
        return http.build();
    }

    private static AuthenticationEntryPoint refusal() {
        BearerTokenAuthenticationEntryPoint header = new BearerTokenAuthenticationEntryPoint();
        return (request, response, fault) -> {
            header.commence(request, response, fault);
            Problem.send(
                    response,
                    HttpStatus.valueOf(response.getStatus()),
                    "bring a token that the issuer of the service gave for it, as 'Authorization: Bearer …'");
        };
    }
}
