import { getTranslations } from "next-intl/server";
import { ActButton } from "@/app/_ui/act-button";
import { emptyFormState } from "@/app/empty-form-state";
import { requestContext } from "@/lib/context";
import type { FollowKind, Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { isFollowing } from "@/lib/use-cases/show-news";
import { followAction, unfollowAction } from "./actions";

/** Follow, or stop following; drawn for people with an account, whatever their role. */
export async function FollowButton({
  kind,
  code,
  name,
  named = false,
  locale,
}: {
  kind: FollowKind;
  code: string;
  /** What it is called, for those who hear the button. */
  name: string;
  /** Says the name on the button too, where the page is about more than this. */
  named?: boolean;
  locale: Locale;
}) {
  const following = await isFollowing(await requestContext(), { kind, code });
  if (following === null) return null;
  const t = await getTranslations({ locale, namespace: "today.follow" });
  return (
    <div className="no-print">
      <ActButton
        key={String(following)}
        action={(following ? unfollowAction : followAction).bind(null, locale)}
        initial={emptyFormState}
        hidden={{ kind, code }}
        label={
          named
            ? t(following ? "unfollowWhat" : "followWhat", { name })
            : t(following ? "unfollow" : "follow")
        }
        describedAs={named ? undefined : name}
        words={messagesOf[locale].common.form}
      />
    </div>
  );
}
