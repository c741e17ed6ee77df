# The images of our services and of Keycloak as the desk wants it.
#   docker build --build-arg MODULE=case-service --tag calmdesk/case-service .
#   docker build --build-arg MODULE=gateway --target gateway --tag calmdesk/gateway .
#   docker build --target keycloak --tag calmdesk/keycloak .
# ./desk build makes the jars and pages that are packed here.

FROM eclipse-temurin:25-jre AS layers
ARG MODULE
WORKDIR /unpacked
COPY ${MODULE}/target/${MODULE}-*.jar ./
# Of two versions left by two builds nobody can say which is meant: mv then fails.
RUN mv ./*.jar application.jar \
 && java -Djarmode=tools -jar application.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre AS service
RUN groupadd --gid 10001 calmdesk \
 && useradd --uid 10001 --gid calmdesk --no-create-home --home-dir /application --shell /usr/sbin/nologin calmdesk
WORKDIR /application
COPY deploy/image/jvm.options deploy/image/healthy ./
# What changes seldom comes first, so that a new version of ours is a small download.
COPY --from=layers /unpacked/layers/dependencies/ ./
COPY --from=layers /unpacked/layers/spring-boot-loader/ ./
COPY --from=layers /unpacked/layers/snapshot-dependencies/ ./
COPY --from=layers /unpacked/layers/application/ ./
# One start up to the point before serving; what it loaded is kept and halves each later start. No server is here and the
# secrets open nothing; a service that cannot get that far without them keeps what it had loaded until then.
RUN CALMDESK_MASTER_KEY="$(head -c 32 /dev/urandom | base64)" \
    CALMDESK_GATEWAY_CLIENT_SECRET=none CALMDESK_PROVISIONING_CLIENT_SECRET=none \
    CALMDESK_MONGODB_URI='mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=500' \
    java @jvm.options -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
      -XX:AOTCacheOutput=classes.aot -Dspring.context.exit=onRefresh -Dlogging.level.root=error -jar application.jar; \
    test -s classes.aot && chmod 0555 healthy && chmod 0444 classes.aot
ENV SERVER_PORT=8080 CALMDESK_BIND=0.0.0.0
EXPOSE 8080
USER 10001:10001
HEALTHCHECK --interval=10s --timeout=5s --start-period=2m --retries=3 CMD ["/application/healthy"]
# What is added to docker run goes to the program: without it the service serves.
ENTRYPOINT ["java", "@jvm.options", "-XX:AOTCache=classes.aot", "-jar", "application.jar"]

# The gateway also shows the console and the public pages. Its own health is asked at the port for looking after it.
FROM service AS gateway
COPY web/dist web/
ENV CALMDESK_WEB_ROOT=/application/web CALMDESK_HEALTH_PORT=8090
EXPOSE 8090

# Keycloak built once for the path and the database it is used with; otherwise it would build at every start.
FROM quay.io/keycloak/keycloak:26.7.3 AS keycloak
RUN /opt/keycloak/bin/kc.sh build --db=postgres --health-enabled=true --http-relative-path=/auth
COPY local/src/main/realm/ /opt/keycloak/data/import/
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
CMD ["start", "--optimized", "--import-realm"]

# docker build without --target makes a service.
FROM service
