import type { Trilingual } from "../../domain/vocabulary";
import type { StockTest } from "./proposal";

/** Written before any evidence is looked for; `{day}` is the day of adoption, with “of adoption” where none is known. */
export type TestPair = { deliveredWhen: Trilingual; failedWhen: Trilingual };

export const stockTestSentences: Record<StockTest, TestPair> = {
  strengthen: {
    deliveredWhen: {
      en: "In the period at least one new joint act in the named field is on record that goes beyond what existed on {day}. Existing activity that merely goes on is partial delivery.",
      zh: "评估期内，在所述领域至少有一项超出{day}时既有水平的新的共同举措记录在案；仅延续原有活动的，视为部分落实。",
      ru: "За период зафиксировано хотя бы одно новое совместное действие в названной области сверх того, что существовало на {day}. Продолжение прежней деятельности считается частичным выполнением.",
    },
    failedWhen: {
      en: "A published record shows that in the period nothing was added to what existed on {day}, or that the cooperation was reduced.",
      zh: "有公开记录表明，评估期内未在{day}时既有水平上新增任何举措，或相关合作有所缩减。",
      ru: "Опубликованные данные показывают, что за период к существовавшему на {day} ничего не добавлено либо сотрудничество сокращено.",
    },
  },
  explore: {
    deliveredWhen: {
      en: "After {day} at least one talk, consultation or study on the named subject took place.",
      zh: "{day}之后，就所述事项至少进行过一次会谈、磋商或研究。",
      ru: "После {day} состоялись хотя бы одни переговоры, консультации или исследование по названному вопросу.",
    },
    failedWhen: {
      en: "A published record shows that the subject was dropped or that the talks were refused.",
      zh: "有公开记录表明，该事项已被搁置，或有关商谈遭到拒绝。",
      ru: "Опубликованные данные показывают, что вопрос снят с рассмотрения либо в переговорах отказано.",
    },
  },
  support: {
    deliveredWhen: {
      en: "After {day} support was shown by an act: a vote, co-sponsorship, funding, or attendance at an event held for it.",
      zh: "{day}之后，以实际行动表示了支持，如投票赞成、联署、出资或出席相关活动。",
      ru: "После {day} поддержка выражена действием: голосованием, соавторством, финансированием или участием в посвящённом этому мероприятии.",
    },
    failedWhen: {
      en: "A published record shows that support was withheld or withdrawn when it was asked for.",
      zh: "有公开记录表明，在需要表示支持时未予支持或撤回支持。",
      ru: "Опубликованные данные показывают, что в нужный момент в поддержке отказано либо она отозвана.",
    },
  },
  hold: {
    deliveredWhen: {
      en: "After {day} what the text names took place or came into being.",
      zh: "{day}之后，文本所述事项已经举行、完成或设立。",
      ru: "После {day} названное в тексте состоялось, завершено или создано.",
    },
    failedWhen: {
      en: "The time named in the text ended without it, or a published record shows that it was cancelled.",
      zh: "文本所述期限届满而该事项未实现，或有公开记录表明该事项已被取消。",
      ru: "Названный в тексте срок истёк, а этого не произошло, либо опубликованные данные показывают отмену.",
    },
  },
  act: {
    deliveredWhen: {
      en: "After {day} at least one act of the kind the text names is on record.",
      zh: "{day}之后，至少有一项文本所述类型的行动记录在案。",
      ru: "После {day} зафиксировано хотя бы одно действие названного в тексте рода.",
    },
    failedWhen: {
      en: "A published record shows that the act did not take place in the time given to it.",
      zh: "有公开记录表明，该行动未在规定时间内进行。",
      ru: "Опубликованные данные показывают, что в отведённое время действие не совершено.",
    },
  },
};

/** Nothing is named that could be checked. */
export const noTest: TestPair = {
  deliveredWhen: {
    en: "The text names no act by which delivery could be shown.",
    zh: "文本未提出可据以判断已落实的具体行动。",
    ru: "Текст не называет действия, по которому можно было бы установить выполнение.",
  },
  failedWhen: {
    en: "The text names no act by which failure could be shown.",
    zh: "文本未提出可据以判断未落实的具体行动。",
    ru: "Текст не называет действия, по которому можно было бы установить невыполнение.",
  },
};

/** The day as a sentence says it: after or on this day. */
export const unknownDay: Trilingual = { en: "the day of adoption", zh: "文件通过之日", ru: "дня принятия" };
export const saidSummary: Trilingual = {
  en: "The text says: “{text}”",
  zh: "文本写道：“{text}”",
  ru: "В тексте сказано: «{text}»",
};
