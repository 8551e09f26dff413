package dev.storygen.event;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.jsontype.impl.TypeIdResolverBase;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the records of a sealed interface by their simple names. */
final class EventTypeResolver extends TypeIdResolverBase {

  private Map<String, Class<?>> types = Map.of();

  @Override
  public void init(JavaType sealed) {
    types =
        records(sealed.getRawClass())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypeResolver::records)
        : Stream.of(type);
  }

  @Override
  public String idFromValue(Object value) {
    return value.getClass().getSimpleName();
  }

  @Override
  public String idFromValueAndType(Object value, Class<?> type) {
    return type.getSimpleName();
  }

  /** Null for a name that no record has. */
  @Override
  public JavaType typeFromId(DatabindContext context, String id) {
    Class<?> type = types.get(id);
    return type == null ? null : context.constructType(type);
  }

  @Override
  public JsonTypeInfo.Id getMechanism() {
    return JsonTypeInfo.Id.CUSTOM;
  }
}
