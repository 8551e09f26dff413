package dev.storygen.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.event.Event;
import dev.storygen.event.EventSink;
import dev.storygen.model.Json;
import dev.storygen.service.CallLeases;
import dev.storygen.service.LimitRequest;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.spark.task.Messages.Limits;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/**
 * The limits of services, their circuit breakers and the budget, which the driver keeps for all
 * executors: each call is asked for here.
 */
final class ClusterLimits {

  private final CallLeases leases;

  /** Those of a run, which may continue one whose driver died. */
  ClusterLimits(Request request, EventSink events, Clock clock) throws IOException {
    Task.ProviderChoice providers = ((Task.UsingProviders) request.task()).providers();
    List<Event> past =
        request.resumed()
            ? EventLog.read(request.events()).ofRun(request.origin().run())
            : List.of();
    this.leases =
        new CallLeases(
            ResilienceSettings.of(providers.resilience(), providers.budget()),
            events::accept,
            clock,
            System::nanoTime,
            past,
            providers.spent());
  }

  /** Answers a worker of an attempt. */
  String answer(Limits asked) {
    String attempt = holder(asked.story(), asked.attempt());
    String worker = attempt + asked.worker();
    if (asked.request().isEmpty()) {
      leases.lost(worker::equals);
      return "";
    }
    try {
      LimitRequest request = Json.mapper().readValue(asked.request(), LimitRequest.class);
      return Json.mapper().writeValueAsString(leases.answer(worker, request));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e); // storygen wrote it
    }
  }

  /** An attempt has ended, and so have its calls. */
  void lost(String story, long attempt) {
    String prefix = holder(story, attempt);
    leases.lost(holder -> holder.startsWith(prefix));
  }

  private static String holder(String story, long attempt) {
    return story + "/" + attempt + "/";
  }
}
