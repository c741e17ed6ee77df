package io.calmdesk.web.security;

import io.calmdesk.kernel.NotFound;
import io.calmdesk.web.Callers;
import io.calmdesk.web.WebProperties;
import io.calmdesk.web.problem.ProblemWriter;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/** Bearer tokens for everything but the public paths; no sessions, hence nothing for a forged form to ride on. */
@AutoConfiguration(
        before = ReactiveOAuth2ResourceServerAutoConfiguration.class,
        afterName = "io.calmdesk.web.WebAutoConfiguration")
@EnableConfigurationProperties(WebProperties.class)
@EnableWebFluxSecurity
class SecurityAutoConfiguration {

    private static final String[] ALWAYS_PUBLIC = {
        "/actuator/health", "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs", "/v3/api-docs/**"
    };

    @Bean(destroyMethod = "dispose", defaultCandidate = false)
    Scheduler callerLookups() {
        return Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "caller");
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityWebFilterChain securityWebFilterChain(
            ServerHttpSecurity http, WebProperties properties, Callers callers, ProblemWriter problems) {
        ServerWebExchangeMatcher open = ServerWebExchangeMatchers.pathMatchers(
                Stream.concat(Stream.of(ALWAYS_PUBLIC), properties.publicPaths().stream())
                        .toArray(String[]::new));
        Scheduler lookups = callerLookups();
        return http.csrf(CsrfSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(
                        paths -> paths.matchers(open).permitAll().anyExchange().authenticated())
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(problems::write).accessDeniedHandler(problems::write))
                .oauth2ResourceServer(tokens -> tokens.bearerTokenConverter(exchange -> token(open, exchange))
                        .authenticationEntryPoint(problems::write)
                        .accessDeniedHandler(problems::write)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(
                                it -> Mono.fromCallable(() -> new CallerAuthentication(it, callers.of(it)))
                                        .subscribeOn(lookups))))
                .addFilterAfter(SecurityAutoConfiguration::tellTheLog, SecurityWebFiltersOrder.AUTHORIZATION)
                .build();
    }

    /** An address that no program of ours writes, such as one with a NUL in it, names nothing that is here. */
    @Bean
    ServerExchangeRejectedHandler refusedAddresses(ProblemWriter problems) {
        return (exchange, refused) -> problems.write(exchange, new NotFound("not-found"));
    }

    /** A public page must open for whoever happens to be logged in badly, so its token is not looked at. */
    private static Mono<org.springframework.security.core.Authentication> token(
            ServerWebExchangeMatcher open, ServerWebExchange exchange) {
        return open.matches(exchange)
                .flatMap(it ->
                        it.isMatch() ? Mono.empty() : new ServerBearerTokenAuthenticationConverter().convert(exchange));
    }

    private static Mono<Void> tellTheLog(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(it -> it.getAuthentication())
                .ofType(CallerAuthentication.class)
                .map(it -> Context.of("tenant", it.caller().tenant().value()))
                .defaultIfEmpty(Context.empty())
                .flatMap(context -> chain.filter(exchange).contextWrite(context));
    }
}
