# syntax=docker/dockerfile:1

FROM maven:3.9-eclipse-temurin-25 AS build
ENV JAVA25_HOME=/opt/java/openjdk
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -DskipTests package \
    && java -Djarmode=tools -jar app/target/chronicle-app-*-SNAPSHOT.jar extract --layers --destination layers \
    && mv layers/application/chronicle-app-*.jar layers/application/chronicle.jar

FROM eclipse-temurin:25-jre
# Numbers, so that whoever runs it can see that it is not root.
RUN groupadd --gid 10001 chronicle \
    && useradd --uid 10001 --gid chronicle --home-dir /data --shell /usr/sbin/nologin chronicle \
    && install -d -o chronicle -g chronicle -m 700 /data
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY --chmod=755 deploy/healthy ./healthy
USER 10001:10001
VOLUME /data
ENV CHRONICLE_DATA=/data SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=2m CMD ["/app/healthy", "8080"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "chronicle.jar"]
