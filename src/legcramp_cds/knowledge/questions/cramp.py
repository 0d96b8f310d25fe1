"""The cramp itself, as its owner can describe it."""

from legcramp_cds.knowledge.analytes.clinical import CRAMP_DURATION, CRAMP_FREQUENCY, SYMPTOM_DURATION
from legcramp_cds.knowledge.findings import cramp as of
from legcramp_cds.knowledge.questions._ask import ask
from legcramp_cds.knowledge.questions.shapes import Question, Section

COMPLAINT = Section(
    id="complaint",
    title="Your complaint",
    questions=(
        ask(of.muscle_cramps, "Do you have cramps in your legs or in other muscles?"),
        Question(
            fact=SYMPTOM_DURATION,
            text="Since when have you had them? If you are not sure of the day, give the day that seems most likely.",
            only_if=(of.muscle_cramps,),
        ),
        Question(
            fact=of.cramp_course,
            text="How have the cramps changed over the last weeks?",
            only_if=(of.muscle_cramps,),
            options=(
                ("improving", "They have become fewer or milder"),
                ("stable", "They have stayed the same"),
                ("worsening", "They have become more or worse"),
                ("episodic", "They come for a while and then stay away for a while"),
            ),
        ),
        Question(
            fact=CRAMP_FREQUENCY,
            text="How often do you have a cramp?",
            only_if=(of.muscle_cramps,),
            units=(("/d", "times a day"), ("/wk", "times a week"), ("/mo", "times a month")),
        ),
        ask(of.frequent_cramps, "Do you have more than three cramps a week?", of.muscle_cramps),
        Question(
            fact=CRAMP_DURATION,
            text="How long does one cramp last? Do not count soreness that stays afterwards.",
            only_if=(of.muscle_cramps,),
            units=(("s", "seconds"), ("min", "minutes"), ("h", "hours")),
        ),
        ask(of.sudden_first_onset, "Did a pain in your leg begin suddenly and has it not gone away since?"),
    ),
)

FEELING = Section(
    id="feeling",
    title="What the cramp feels like",
    only_if=(of.muscle_cramps,),
    questions=(
        ask(of.sudden_painful_contraction, "Does a muscle tighten suddenly, with strong pain?"),
        ask(of.palpable_hardening, "When it happens, can you see or feel that the muscle has become hard?"),
        ask(of.self_limiting, "Does the cramp end by itself?"),
        ask(of.cramp_lasting_seconds_to_minutes, "Does the muscle let go again within ten minutes?"),
        ask(of.cramp_lasting_longer, "Does the muscle stay cramped for more than ten minutes?"),
        ask(of.soreness_after_cramp, "Does the muscle stay sore for hours or days after the cramp?"),
        ask(of.sleep_disruption, "Does the cramp wake you from sleep?"),
        ask(of.pulling_pain_without_hardening, "Is it a pulling or aching pain without the muscle becoming hard?"),
        ask(of.painless_spasm, "Do muscles tighten or twitch without any pain?"),
        ask(of.involuntary_flexor_spasms, "Do your legs bend or stretch by themselves, without your wanting it?"),
        ask(of.rhythmic_jerking, "Does a part of your body jerk in a regular beat?"),
        ask(
            of.electrically_silent_contracture,
            "During effort, does a muscle become hard and painful and stay so, even when you stretch it?",
        ),
    ),
)

WHEN = Section(
    id="when",
    title="When the cramps come",
    only_if=(of.muscle_cramps,),
    questions=(
        ask(of.nocturnal_cramps, "Do you have cramps at night?"),
        ask(of.only_nocturnal, "Do you have them at night only, and never by day?", of.nocturnal_cramps),
        ask(of.daytime_cramps, "Do you have cramps by day?"),
        ask(of.cramps_at_rest, "Do they come while you rest: lying down or sitting for long?"),
        ask(of.exertional_cramps, "Do they come while you walk, run or work hard?"),
        ask(
            of.cramps_on_brief_intense_effort,
            "Do they come within minutes of a strong effort, such as sprinting or lifting?",
            of.exertional_cramps,
        ),
        ask(of.cramps_after_exercise, "Do they come in the hours after sport or hard work?"),
        ask(
            of.cramps_on_fasting_or_sustained_effort,
            "Do your muscles hurt or become weak after hours of effort, or when you have not eaten for long?",
        ),
        ask(of.worse_in_evening, "Are your complaints worse in the evening or at night?"),
    ),
)

WHERE = Section(
    id="where",
    title="Where the cramps are",
    only_if=(of.muscle_cramps,),
    questions=(
        ask(of.cramp_calf, "In the calf?"),
        ask(of.cramp_foot, "In the foot or the toes?"),
        ask(of.cramp_thigh, "In the thigh?"),
        ask(of.cramp_buttock_hip, "In the buttock or the hip?"),
        ask(of.cramp_hand, "In the hand or the fingers?"),
        ask(of.cramp_arm, "In the arm or the shoulder?"),
        ask(of.cramp_trunk, "In the belly, the back, the neck or the jaw?"),
        ask(of.widespread_cramps, "In many muscles all over the body?"),
        Question(
            fact=of.cramp_laterality,
            text="On which side are they?",
            options=(
                ("left", "Always on the left"),
                ("right", "Always on the right"),
                ("alternating", "Now on one side, now on the other"),
                ("both", "On both sides"),
            ),
        ),
    ),
)

TRIGGERS = Section(
    id="triggers",
    title="What brings the cramps on, and what helps",
    only_if=(of.muscle_cramps,),
    questions=(
        ask(
            of.brought_on_by_fixed_walking_distance, "Do they come each time after about the same distance of walking?"
        ),
        ask(
            of.relieved_by_standing_still, "Do they go within minutes when you just stand still?", of.exertional_cramps
        ),
        ask(of.brought_on_by_standing, "Do they come when you stand or walk upright?"),
        ask(of.relieved_by_sitting_or_bending_forward, "Does it help to sit down or to bend forward?"),
        ask(of.worse_with_back_extension, "Does it get worse when you lean back?"),
        ask(of.triggered_by_cold, "Does cold bring them on?"),
        ask(of.occurs_while_swimming, "Do you get them while swimming?"),
        ask(of.triggered_by_hyperventilation, "Does fast breathing, panic or stress bring them on?"),
        ask(of.spasms_triggered_by_startle, "Does a noise, a touch or a fright set them off?"),
        ask(of.task_specific_spasm, "Do they come in one task only, such as writing or playing an instrument?"),
        ask(of.relieved_by_stretching, "Does it end when you stretch the muscle?"),
        ask(of.not_relieved_by_stretching, "Have you tried stretching, and did it not help?"),
        ask(of.relieved_by_moving, "Does it get better while you move or walk about?"),
        ask(of.relieved_by_hanging_leg_down, "Does it help to let the leg hang out of bed?"),
    ),
)

STIFFNESS = Section(
    id="stiffness",
    title="Other trouble with your muscles",
    questions=(
        ask(
            of.crawling_urge_to_move,
            "Do you feel an urge to move your legs, with crawling or other unpleasant feelings in them?",
        ),
        ask(
            of.delayed_muscle_relaxation, "Do your muscles let go slowly after you use them, such as after a firm grip?"
        ),
        ask(of.warm_up_phenomenon, "Are your muscles stiff at first, and freer when you repeat the movement?"),
        ask(of.second_wind, "When effort becomes hard, does it get easier again after a short rest?"),
        ask(of.continuous_muscle_stiffness, "Are your back, belly or limbs stiff all the time?"),
        ask(of.twisted_posture, "Is a part of your body pulled into a twisted position and held there?"),
        ask(of.jaw_stiffness, "Is your jaw stiff, so that you can hardly open your mouth?"),
        ask(of.carpopedal_spasm, "Do your hands or feet stiffen, with the fingers or toes drawn together?"),
        ask(of.laryngospasm, "Does your throat tighten so that breathing in makes a noise?"),
    ),
)
