package dev.storygen.remote.completion;

import dev.storygen.remote.completion.Mark.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The meaning of the marks of chat templates, by name. The first rule that matches applies.
 *
 * <p>A name is in lower case and without its delimiters: {@code <|START_THINKING|>} is {@code
 * start_thinking}. The sources are the chat templates (the field {@code chat_template} of the
 * tokenizer configuration) and prompt format pages of the model families.
 */
final class TemplateRules {

  /** Words that a compound name has beside the word that says what it marks. */
  private static final String AFFIX = "(?:(?:begin|start|end|of|im|kimia|prefix|suffix|block)_)*";

  private static final String SUFFIX =
      "(?:_(?:begin|start|end|prefix|suffix|block|process|token))*";

  private static final List<Rule> RULES =
      List.of(
          // By form: whatever a model calls its reasoning.
          rule(
              "DeepSeek R1, Qwen 3, GLM 4.5, MiniMax M2, Phi 4, Nemotron, Hunyuan, SmolLM, EXAONE"
                  + " (<think>, <thought>); Magistral ([THINK]); Kimi (◁think▷); Seed-OSS"
                  + " (<seed:think>); Command A (<|START_THINKING|>); OpenThoughts"
                  + " (<|begin_of_thought|>); prompts that ask for <reasoning> or <scratchpad>",
              Kind.THOUGHT,
              Kind.THOUGHT_END,
              compound(
                  "think|thinking|thoughts?|reason|reasoning|reflect|reflection|analysis|analyze"
                      + "|scratch_?pad|cot|chain_of_thought|inner_monologue|internal_monologue"
                      + "|plan|planning|brainstorm|brainstorming|draft|outline|notes?|critique"
                      + "|deliberation|self_reflection|cot_budget_reflect")),
          rule(
              "Apertus (<|inner_prefix|>)", Kind.THOUGHT, Kind.THOUGHT_END, "inner_(?:pre|suf)fix"),
          rule("MedGemma (<unused94>)", Kind.THOUGHT, Kind.THOUGHT, "unused94"),
          rule("MedGemma (<unused95>)", Kind.THOUGHT_END, Kind.THOUGHT_END, "unused95"),
          rule(
              "Open WebUI (<details type=\"reasoning\">)",
              Kind.THOUGHT,
              Kind.THOUGHT_END,
              "details"),
          rule(
              "Qwen and Hermes (<tool_call>), Llama 3 (<|python_tag|>, <function=…>), Mistral"
                  + " ([TOOL_CALLS]), DeepSeek (<｜tool▁calls▁begin｜>), Kimi"
                  + " (<|tool_calls_section_begin|>), Command A (<|START_ACTION|>), MiniMax"
                  + " (<minimax:tool_call>, <invoke>), Gemma (<start_function_call>), Apertus"
                  + " (<|tools_prefix|>)",
              Kind.TOOL,
              Kind.TOOL_END,
              "python_tag|invoke|parameter|(?:\\w+_)?(?:available_)?(?:tool|function)s?(?:_\\w+)?"
                  + "|"
                  + AFFIX
                  + "(?:action|plugin|interpreter)"
                  + SUFFIX),
          rule(
              "Llama 3 (<|end_header_id|>), Llama 4 (<|header_end|>), gpt-oss (<|message|>), Kimi"
                  + " (<|im_middle|>), Phi 4 (<|im_sep|>), Granite (<|end_of_role|>)",
              Kind.HEADER_END,
              Kind.HEADER_END,
              "end_header_id|header_end|message|im_middle|im_sep|end_of_role"),
          rule(
              "gpt-oss (<|channel|>), Gemma 4 (<|channel>)",
              Kind.CHANNEL,
              Kind.CHANNEL_END,
              "channel"),
          rule(
              "Llama 2 and Mistral ([INST], <<SYS>>, [SYSTEM_PROMPT])",
              Kind.PROMPT,
              Kind.PROMPT_END,
              "inst|sys|system_prompt"),
          rule(
              "GLM, Phi 3, Zephyr (<|user|>), DeepSeek (<｜User｜>), Command R (<|USER_TOKEN|>), Kimi"
                  + " (<|im_user|>), Apertus (<|user_start|>), MiniMax (]~b]user)",
              Kind.PROMPT,
              Kind.TURN_END,
              "(?:im_)?(?:user|human|system|developer|observation|tool)(?:_token|_start|_end)?"),
          rule(
              "the same families (<|assistant|>, <｜Assistant｜>, <|CHATBOT_TOKEN|>, ]~b]ai)",
              Kind.TURN,
              Kind.TURN_END,
              "(?:im_)?(?:assistant|chatbot|bot|model|ai)(?:_token|_start|_end)?"),
          rule(
              "Llama 3 (<|begin_of_text|>), Yi and LFM 2 (<|startoftext|>), DeepSeek"
                  + " (<｜begin▁of▁sentence｜>), Gemma (<bos>), Mistral (<s>), GLM ([gMASK]<sop>)",
              Kind.TURN,
              Kind.TURN_END,
              "begin_of_text|start_?of_?text|begin(?:ning)?_of_sentence|bos(?:_token)?|s|sop|gmask|!b"),
          rule(
              "ChatML: Qwen, Yi, Hermes (<|im_start|>), Llama 3 (<|start_header_id|>), Llama 4"
                  + " (<|header_start|>), Gemma (<start_of_turn>, <|turn>), Granite"
                  + " (<|start_of_role|>), gpt-oss (<|start|>), Command R"
                  + " (<|START_OF_TURN_TOKEN|>), Ling (<role>), Jamba (<|bom|>)",
              Kind.TURN,
              Kind.TURN_END,
              "im_start|start_header_id|header_start|start_of_turn(?:_token)?|turn|start_of_role"
                  + "|start|begin|role|bom"),
          rule(
              "ChatML (<|im_end|>), Llama 3 and 4 (<|eot_id|>, <|eom|>), gpt-oss (<|return|>,"
                  + " <|call|>, <|end|>), Qwen and Phi (<|endoftext|>), Granite (<|end_of_text|>),"
                  + " Gemma (<end_of_turn>, <turn|>), DeepSeek (<｜end▁of▁sentence｜>), Command R"
                  + " (<|END_OF_TURN_TOKEN|>, <EOS_TOKEN>), EXAONE ([|endofturn|]), MiniMax ([e~[),"
                  + " Seed-OSS (<seed:eos>), Kimi ([EOS]), InternLM (<eoa>), Ling (<|role_end|>)",
              Kind.TURN_END,
              Kind.TURN_END,
              "im_end|eo[stmdahu](?:_id|_token)?|return|call|end|stop|end_?of_?(?:text|turn|sentence"
                  + "|utterance|message|document)(?:_token)?|e~|role_end|sep|separator|flush"
                  + "|message_end"),
          rule(
              "Command A (<|START_RESPONSE|>, <|START_TEXT|>), GLM 4.1V (<|begin_of_box|>), Hunyuan"
                  + " (<answer>), Apertus (<|answer_prefix|>), prompts that ask for <story>",
              Kind.ANSWER,
              Kind.ANSWER_END,
              compound(
                  "answer|response|reply|output|final|result|box|text|content|completion|narration"
                      + "|narrative|monologue|voice_?over|solution"
                      + "|(?:final_|revised_|full_)*(?:answer|script|story|version|text)")),
          rule(
              "Cohere and Granite, grounded answers (<co: 0>)",
              Kind.SPAN,
              Kind.SPAN,
              "co|cite|citation"),
          rule(
              "SSML, which models write for voices (<speak>, <break time=\"1s\"/>); Azure"
                  + " (<mstts:express-as>), Polly (<amazon:effect>); Orpheus (<laugh>, <sigh>)",
              Kind.SPAN,
              Kind.SPAN,
              "speak|break|prosody|emphasis|say_as|phoneme|audio|express_as|effect|silence|bookmark"
                  + "|laughs?|laughter|chuckles?|giggles?|sighs?|coughs?|sniffles?|groans?|yawns?"
                  + "|gasps?|sobs?|breath|pause"),
          rule(
              "XML of models: fields beside the text",
              Kind.FIELD,
              Kind.FIELD_END,
              "title|subtitle|style|meta(?:data)?|visuals?|visual_\\w+|images?|image_\\w+|music|sfx"
                  + "|sound|sound_\\w+|camera|shot|b_?roll|on_screen_\\w+|tone|mood|genre|language"
                  + "|theme|duration|time|timing|timestamp|word_?count|hashtags?|tags|keywords"
                  + "|description|direction|stage_directions?|voice_style|id|number|speaker|changes"
                  + "|explanation|rationale|remarks?|comments?"),
          rule(
              "XML of models: parts of the text",
              Kind.PART,
              Kind.TAG_END,
              "scenes?|parts?|paragraphs?|para|segments?|sections?|chapters?|beats?|acts?|hook|intro"
                  + "|introduction|opening|set_?up|body|build_?up|conflict|climax|twist|resolution"
                  + "|ending|conclusion|outro|cta|call_to_action|lines?|sentences?|dialogue|narrator"
                  + "|vo|verse|(?:script|story)_(?:body|part|text)|document|root|xml|data|item"),
          rule(
              "unused and padding tokens: T5 and Nemotron (<extra_id_1>, <SPECIAL_12>), Baichuan"
                  + " (<reserved_106>), InternLM ([UNUSED_TOKEN_145])",
              Kind.OTHER,
              Kind.OTHER,
              "(?:extra_id|special|reserved|unused_token)_\\d+|pad|unk|cls|mask"));

  /** Names that only templates have, also where their delimiters are those of tags or brackets. */
  private static final Pattern PLAIN_TOKEN =
      Pattern.compile(
          "s|bos|eos|pad|unk|eot|eod|eoa|eoh|sop|eop|sep|cls|gmask|inst|sys|system_prompt|role"
              + "|(?:start|end|begin|beginning)_of_\\w+|(?:eos|bos)_token|extra_id_\\d+"
              + "|special_\\d+|reserved_\\d+|unused_token_\\d+|start_function_\\w+"
              + "|end_function_\\w+");

  /** Elements of SSML whose names mean something else, or nothing, outside {@code <speak>}. */
  private static final Set<String> SPEECH =
      Set.of(
          "s",
          "p",
          "w",
          "voice",
          "sub",
          "lang",
          "mark",
          "desc",
          "lexicon",
          "lookup",
          "token",
          "par",
          "seq",
          "media",
          "domain",
          "viseme",
          "backgroundaudio",
          "auto_breaths",
          "breath",
          "metadata");

  private static final Pattern ROLE = Pattern.compile("user|human|assistant|ai|bot|chatbot|system");

  private static final Pattern REPEATED =
      Pattern.compile("narration|narrative|voice_?over|text|monologue|content");

  private TemplateRules() {}

  private record Rule(String source, Kind open, Kind close, Pattern name) {}

  private static Rule rule(String source, Kind open, Kind close, String names) {
    return new Rule(source, open, close, Pattern.compile(names));
  }

  private static String compound(String words) {
    return AFFIX + "(?:" + words + ")" + SUFFIX;
  }

  /**
   * What a name marks.
   *
   * @param closing whether its form is that of an end: {@code </think>}
   * @return empty for an unknown name
   */
  static Optional<Kind> kind(String name, boolean closing) {
    return RULES.stream()
        .filter(rule -> rule.name().matcher(name).matches())
        .findFirst()
        .map(rule -> closing ? rule.close() : rule.open());
  }

  /** Whether a name is that of a speaker: the model, its user, the system. */
  static boolean isRole(String name) {
    return ROLE.matcher(name).matches();
  }

  /** Answers of one name, in tags, are parts of one script: {@code <narration>} in scenes. */
  static List<Mark> withParts(List<Mark> marks) {
    Set<String> once = new HashSet<>();
    Set<String> parts =
        marks.stream()
            .filter(mark -> mark.kind() == Kind.ANSWER && REPEATED.matcher(mark.name()).matches())
            .map(Mark::name)
            .filter(name -> !once.add(name))
            .collect(Collectors.toSet());
    return marks.stream()
        .map(mark -> parts.contains(mark.name()) ? mark.as(partKind(mark.kind())) : mark)
        .toList();
  }

  private static Kind partKind(Kind kind) {
    return kind == Kind.ANSWER_END ? Kind.TAG_END : Kind.PART;
  }

  /** Whether a name is one of SSML, in a text that has its root element. */
  static boolean isOfSpeech(String name) {
    return SPEECH.contains(name);
  }

  /** Whether a name in the delimiters of a tag or a placeholder is a token all the same. */
  static boolean isPlainToken(String name) {
    return PLAIN_TOKEN.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
