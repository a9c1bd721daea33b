//! The figures of five reports behind the examples of the tools: each opens whole, and answers as it should.

use ansinh::share::deal::Deal;
use ansinh::share::progress::Form as Progress;
use ansinh::share::progress::View::ManyUnits;
use ansinh::share::quota::{Form as Quota, View};
use ansinh::share::{self, Opened, Shared};
use ansinh::staff::arrears::arrears;
use ansinh::staff::conference::conference;
use ansinh::staff::progress::{Kind, ProgressOutcome, progress};
use ansinh::staff::quota::quota;
use ansinh::text::Lang;
use ansinh::text::examples::{Example, of_progress, of_quota};
use ansinh::units::{Decimal, Month, Percent};

/// No example depends on the month in which it is opened.
const ANY_MONTH: Month = Month::new(2031, 2);

fn opened<F: Shared>(example: &Example) -> F {
    let text = example.form;
    let (form, opened) = share::read::<F>(text);
    assert_eq!(opened, Opened::Whole, "{text}");
    assert_eq!(share::write(&form), text);
    form
}

fn outcome(place: usize) -> (Progress, ProgressOutcome) {
    let form: Progress = opened(&of_progress(Lang::Vi)[place]);
    let outcome = progress(&form.read(ANY_MONTH).unwrap()).unwrap();
    (form, outcome)
}

fn two(of: Percent) -> String {
    of.decimal().fraction().unwrap().round_to(2).unwrap().to_string()
}

fn whole(of: Decimal) -> i128 {
    of.fraction().unwrap().round()
}

/// Twenty units of our own making with the sums of Định Hóa: 1,376 of 1,615.
const TWENTY: &str = "Xã 01;78;89\nXã 02;50;64\nXã 03;86;98\nXã 04;128;134\nXã 05;46;50\nXã 06;49;54\nXã 07;90;118\n\
    Xã 08;51;57\nXã 09;72;94\nXã 10;100;125\nXã 11;46;51\nXã 12;89;114\nXã 13;62;73\nXã 14;43;48\n\
    Xã 15;50;56\nXã 16;91;104\nXã 17;92;102\nXã 18;41;52\nXã 19;67;76\nXã 20;45;56";

#[test]
fn the_texts_are_those_of_the_forms() {
    let year = |as_of: &str, done: &str, percent: &str| Progress {
        done: done.into(),
        plan: String::new(),
        percent: percent.into(),
        as_of: as_of.into(),
        ..Progress::default()
    };
    let people = |form: Progress| Progress { kind: Kind::Stock, unit: "người".into(), ..form };
    let forms = [
        share::write(&year("30/06/2011", "306.1", "53,40")),
        share::write(&Progress {
            previous: "412,97".into(),
            people: "136800".into(),
            previous_people: "132509".into(),
            debt: "26".into(),
            arrears: "4,5".into(),
            ..year("31/08/2019", "465", "65")
        }),
        share::write(&people(Progress {
            plan: "1615".into(),
            supplements: "01/10/2020*250~".into(),
            ..year("30/09/2020", "", "85,2")
        })),
        share::write(&year("30/06/2023", "12486", "46,03")),
        share::write(&people(Progress { opening: "7324".into(), ..year("31/03/2019", "8148", "56,43") })),
        share::write(&Progress {
            unit: "người".into(),
            view: ManyUnits,
            table: TWENTY.into(),
            deal: Deal { added: "250".into(), ..Deal::default() },
            ..Progress::default()
        }),
        share::write(&Quota {
            view: View::Conference,
            invited: "52".into(),
            registered: "21".into(),
            still_needed: "489".into(),
            ..Quota::default()
        }),
        share::write(&Quota {
            as_of: "31/03/2019".into(),
            from: "25/01/2019".into(),
            to: "30/06/2019".into(),
            products: "BHXH tự nguyện**c~BHYT hộ gia đình**c~".into(),
            roles: "Lãnh đạo*1*2*5~Viên chức*1*1*5~".into(),
            officers: "Lãnh đạo*0~Viên chức*1~".into(),
            ..Quota::default()
        }),
    ];
    for lang in Lang::ALL {
        let written: Vec<&str> = of_progress(lang).iter().chain(of_quota(lang)).map(|example| example.form).collect();
        assert_eq!(written, forms);
    }
}

#[test]
fn money_of_half_a_year() {
    let (_, tra_vinh) = outcome(0);
    assert_eq!(tra_vinh.plan.value.to_string(), "573.22");
    assert_eq!(two(tra_vinh.gap_points.unwrap()), "3.81");
    let (form, tu_son) = outcome(1);
    assert_eq!(two(tu_son.gap_points.unwrap()), "-1.58");
    assert_eq!(two(tu_son.growth.unwrap().split.unwrap().people.value), "3.24");
    let owed = arrears(&form.arrears(tu_son.done.value, tu_son.plan.value).unwrap().unwrap()).unwrap();
    assert!(owed.rates.len() == 3 && owed.rates.iter().all(|rate| rate.fits == Some(false)));
    let (_, cluster) = outcome(3);
    assert_eq!((whole(cluster.plan.value), two(cluster.gap_points.unwrap())), (27_126, "-3.56".into()));
}

#[test]
fn levels_of_people() {
    let (_, dinh_hoa) = outcome(2);
    assert_eq!(dinh_hoa.done.value, Decimal::whole(1_376));
    assert_eq!(two(dinh_hoa.plan_versions[1].percent), "73.78");
    assert_eq!(dinh_hoa.plan_versions[1].needed_per_month, Some(Decimal::whole(163)));
    let (_, hai_phong) = outcome(4);
    assert_eq!(hai_phong.acceleration.unwrap().fraction().unwrap().round_to(2).unwrap(), Decimal::new(254, 2));
}

#[test]
fn meetings_and_the_campaign() {
    let form: Quota = opened(&of_quota(Lang::Vi)[0]);
    let meetings = conference(&form.conference(None).unwrap().unwrap()).unwrap().meetings.unwrap();
    assert_eq!((meetings.expected, meetings.best, meetings.worst), (24, 18, 34));
    let form: Quota = opened(&of_quota(Lang::Vi)[1]);
    let campaign = quota(&form.read(ANY_MONTH).unwrap()).unwrap();
    assert_eq!(two(campaign.elapsed_percent), "42.04");
    let targets: Vec<i64> = campaign.officers.iter().flat_map(|card| card.rows.iter().map(|row| row.target)).collect();
    assert_eq!(targets, [2, 5, 1, 5]);
}
