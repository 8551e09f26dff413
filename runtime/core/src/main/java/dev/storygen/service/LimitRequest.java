package dev.storygen.service;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.storygen.model.BudgetKind;
import dev.storygen.provider.Resource;
import java.time.Duration;
import java.util.Map;

/** What a process asks of {@link SharedLimits}, as JSON between processes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "request")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LimitRequest.Call.class, name = "call"),
  @JsonSubTypes.Type(value = LimitRequest.Ended.class, name = "ended"),
})
public sealed interface LimitRequest {

  /** A host and a kind of call: {@code api.openai.com/speech}. */
  String service();

  /** Tells the calls of a process apart. */
  long call();

  /**
   * Whether a call may begin. Asked again until it may.
   *
   * @param policy of the service; the first one that is asked with holds
   * @param spends the budget that the call uses; null for none
   * @param patience how long it waits in an outage, from the start of the outage
   */
  record Call(String service, long call, ServicePolicy policy, BudgetKind spends, Duration patience)
      implements LimitRequest {}

  /**
   * A call that was permitted has ended, or one that was asked for is not wanted any more.
   *
   * @param outcome as the circuit breaker counts it
   * @param error of an outage; null for none
   * @param usage what the service billed
   */
  record Ended(String service, long call, Outcome outcome, String error, Map<Resource, Long> usage)
      implements LimitRequest {

    public Ended {
      usage = Map.copyOf(usage);
    }
  }

  /** How a call ended. */
  enum Outcome {
    /** The service works: also if it rejected the call. */
    SUCCEEDED,
    /** The service does not work. */
    FAILED,
    /** The call was not made, or was given up, which says nothing about the service. */
    RELEASED
  }
}
