package dev.storygen.service;

import dev.storygen.event.Event;
import dev.storygen.model.Stage;
import dev.storygen.provider.Resource;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.groups.Tuple;

/** A {@link Resilience}, a service with it, calls of that service, and the events recorded. */
final class ResilienceFixture {

  static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  static final String SERVICE = "voice.example.com/speech";

  final List<Event> events = Collections.synchronizedList(new ArrayList<>());

  final AtomicInteger calls = new AtomicInteger();

  Resilience resilience() {
    return resilience(Map.of("breakerPatience", "0"), Map.of());
  }

  Resilience resilience(Map<String, String> settings, Map<String, String> budget) {
    return new Resilience(
        ResilienceSettings.of(settings, budget), events::add, CLOCK, List.of(), Map.of());
  }

  static ConfiguredProvider<FakeService> provider() {
    return provider(Map.of());
  }

  static ConfiguredProvider<FakeService> provider(Map<String, String> settings) {
    return FakeService.configured("voice.example.com", settings);
  }

  ActiveOperation operation() {
    return new ActiveOperation("lighthouse", Stage.VOICE, "synthesis", events::add, CLOCK);
  }

  String call(ConfiguredProvider<?> provider, MeteredCall<String> call) throws Exception {
    return resilience().call(provider, operation(), call);
  }

  MeteredCall<String> failing(int times, IOException failure) {
    return meter -> {
      if (calls.incrementAndGet() <= times) {
        throw failure;
      }
      return "done";
    };
  }

  static MeteredCall<String> using(Resource resource, long amount) {
    return meter -> {
      meter.used(resource, amount);
      return "done";
    };
  }

  String hang() throws InterruptedException {
    new CountDownLatch(1).await();
    return "never";
  }

  <E extends Event> List<E> only(Class<E> type) {
    return List.copyOf(events).stream().filter(type::isInstance).map(type::cast).toList();
  }

  static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }
}
