//! The words of the steps of a relation between figures.

use crate::figures::explain::Label;
use crate::text::Lang;
use crate::text::explain::Said;

impl Said for Label {
    fn said(&self, lang: Lang) -> String {
        let words = match *self {
            Label::ComputedRatio => lang.pick("Tính lại tỷ lệ", "The percentage, computed"),
            Label::ComputedGrowth => lang.pick("Tính lại tốc độ tăng, giảm", "The change in percent, computed"),
            Label::ComputedSum => lang.pick("Cộng lại", "The sum, computed"),
            Label::ComputedDifference => lang.pick("Tính lại chênh lệch", "The difference, computed"),
            Label::ComputedMean => lang.pick("Các giá trị thành phần", "The values behind the mean"),
            Label::ComputedChain => {
                lang.pick("Mẫu số thứ nhất so với mẫu số thứ hai", "The first base in percent of the second")
            }
            Label::SolvedFigure => lang.pick("Số suy ra", "Figure solved for"),
            Label::ImpliedPlan => lang.pick("Kế hoạch suy ra", "The plan, implied"),
            Label::ImpliedPlanIfMeant => lang
                .pick("Kế hoạch suy ra, nếu tỷ lệ là so với kế hoạch", "The plan, if the percentage is one of a plan"),
            Label::ImpliedPlanBefore => lang.pick("Kế hoạch trước khi bổ sung", "The plan before the supplement"),
            Label::ImpliedDone => lang.pick("Số đã đạt, suy ra", "Done, implied"),
            Label::ImpliedRemaining => lang.pick("Còn phải thực hiện", "Left to do"),
            Label::ImpliedPrevious => lang.pick("Số kỳ trước, suy ra", "The earlier value, implied"),
            Label::ImpliedOpening => {
                lang.pick("Số trước khi phát triển mới, nếu không ai rời", "Before the newcomers, if nobody left")
            }
            Label::ImpliedPopulation => lang.pick("Dân số suy ra", "The population, implied"),
            Label::ImpliedLabourForce => lang.pick("Lực lượng lao động suy ra", "The labour force, implied"),
            Label::ImpliedPayable => lang.pick("Số phải thu suy ra", "The amount payable, implied"),
            Label::CollectedAndDebt => lang.pick("Số đã thu cộng nợ", "Collected and debt"),
        };
        words.into()
    }
}
