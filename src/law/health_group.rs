//! How a member of a household is insured: Law on Health Insurance Art 12.

/// All but [`HealthGroup::Household`] take no rank (Decree 188/2025/NĐ-CP Art 6.5b).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HealthGroup {
    /// By the household (Art 12.5a): takes a rank.
    Household,
    /// Art 12.3.
    Poor,
    /// Art 12.4a.
    NearPoor,
    /// Near-poor, in a poor commune (Decree 188/2025/NĐ-CP Art 6.6a).
    NearPoorInPoorCommune,
    /// Ethnic minority in a commune that is no longer a difficult one (Art 12.4g).
    EthnicMinority,
    /// Pupils and students, who pay at their school (Art 12.4b).
    Student,
    /// Village health workers, part-time staff of hamlets, local security force, honoured artisans (Art 12.4c, đ, e, h).
    VillageWorker,
    /// Victims of trafficking (Art 12.4i).
    TraffickingVictim,
    /// Farming, forestry, fishery or salt household of average living standard (Art 12.4d).
    FarmAverage,
    /// By work, pension, age or anything else.
    OtherGroup,
}

impl HealthGroup {
    /// In the order in which they are shown.
    pub const ALL: [HealthGroup; 10] = [
        HealthGroup::Household,
        HealthGroup::Poor,
        HealthGroup::NearPoor,
        HealthGroup::NearPoorInPoorCommune,
        HealthGroup::EthnicMinority,
        HealthGroup::Student,
        HealthGroup::VillageWorker,
        HealthGroup::TraffickingVictim,
        HealthGroup::FarmAverage,
        HealthGroup::OtherGroup,
    ];

    /// The groups whose contribution the State pays in part, in the order of the law.
    pub const SUPPORTED: [HealthGroup; 8] = [
        HealthGroup::Poor,
        HealthGroup::NearPoorInPoorCommune,
        HealthGroup::NearPoor,
        HealthGroup::EthnicMinority,
        HealthGroup::TraffickingVictim,
        HealthGroup::Student,
        HealthGroup::VillageWorker,
        HealthGroup::FarmAverage,
    ];
}

/// What people say of how somebody is insured. Cards from elsewhere are one group of the law here, but many words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Somebody of that group of the law.
    Of(HealthGroup),
    /// Under six (Law on Health Insurance Art 12.3h).
    SmallChild,
    /// By work (Art 12.1).
    Employee,
    /// With a pension (Art 12.2a).
    Pensioner,
    /// With the social pension of old people (Art 12.3t).
    SocialPensioner,
}

impl Kind {
    /// Whether the card is one from elsewhere, of which this household pays and knows nothing.
    pub const fn is_from_elsewhere(self) -> bool {
        matches!(self, Kind::SmallChild | Kind::Employee | Kind::Pensioner | Kind::SocialPensioner)
    }

    /// How the law has it.
    pub const fn group(self) -> HealthGroup {
        match self {
            Kind::Of(group) => group,
            Kind::SmallChild | Kind::Employee | Kind::Pensioner | Kind::SocialPensioner => HealthGroup::OtherGroup,
        }
    }
}
