"""Mastery rates of a generated district, as a data team would compute them.

mastery.py ENGINE FOLDER OUT: ENGINE is polars, duckdb or pandas, or one of them with `-later` behind
it, which also lets the later of two rows of one try stand, as walkbook does. OUT gets the counts of
each class and target.
"""

import sys

engine, folder, out = sys.argv[1:4]
later = engine.endswith("-later")
engine = engine.removesuffix("-later")
near = 2 / 3 - 1e-9
share = 0.75  # of the points possible, where an item states no mastery points
evidence = ["check", "post", "project"]
statuses = ["scored", "late", "collected"]
columns = ["student_id", "item_id", "score", "points_possible", "status"]
if later:
    columns.append("attempt")
key = ["student_id", "item_id", "attempt"]


def with_polars():
    import polars as pl

    path = pl.scan_csv(f"{folder}/pathways.csv", infer_schema_length=None)
    rows = pl.scan_csv(
        f"{folder}/marks.csv",
        schema_overrides={"student_id": pl.String, "score": pl.Float64, "points_possible": pl.Float64},
    ).select(columns)
    if later:
        rows = rows.unique(subset=key, keep="last")
    plan = path.with_columns(pl.col("section_ids").forward_fill().over("pathway_id"))
    items = plan.filter(pl.col("item_kind").is_in(evidence)).select(
        "item_id", "target_id", pl.col("points_possible").alias("possible"),
        pl.col("mastery_points").fill_null(share * pl.col("points_possible")),
    )
    best = (
        rows.filter(pl.col("status").is_in(statuses) & pl.col("score").is_not_null())
        .join(items, on="item_id")
        .filter(pl.col("points_possible").is_null() | (pl.col("points_possible") == pl.col("possible")))
        .group_by("student_id", "target_id")
        .agg(pl.col("score").max(), pl.col("mastery_points").first())
    )
    taught = (
        plan.select(pl.col("section_ids").str.split(";").alias("section_id"), "target_id")
        .explode("section_id").drop_nulls().unique()
    )
    members = pl.scan_csv(
        f"{folder}/enrollments.csv", schema_overrides={"student_id": pl.String}
    ).select("student_id", "section_id")
    mastered = pl.col("score") >= pl.col("mastery_points") - 1e-9
    isnear = ~mastered & (pl.col("score") >= near * pl.col("mastery_points"))
    (
        members.join(taught, on="section_id")
        .join(best, on=["student_id", "target_id"], how="left")
        .group_by("section_id", "target_id")
        .agg(
            pl.len().alias("enrolled"), pl.col("score").count().alias("with_evidence"),
            mastered.sum().alias("mastered"), isnear.sum().alias("near"),
        )
        .sort("section_id", "target_id").collect(engine="streaming").write_csv(out)
    )


def with_duckdb():
    import duckdb

    marks = f"""read_csv('{folder}/marks.csv', types={{'student_id': 'VARCHAR', 'score': 'DOUBLE',
        'points_possible': 'DOUBLE'}})"""
    rows = f"select {', '.join(columns)} from {marks}"
    if later:
        rows = f"""select * exclude (place, later) from (
          select *, max(place) over (partition by {', '.join(key)}) as later from (
            select {', '.join(columns)}, row_number() over () as place from {marks})) where place = later"""
    duckdb.sql(f"""
      copy (
        with plan as (select * from '{folder}/pathways.csv'),
        items as (select item_id, target_id, points_possible as possible,
            coalesce(mastery_points, {share} * points_possible) as mastery_points from plan
          where item_kind in ({str(evidence)[1:-1]})),
        best as (select student_id, target_id, max(score) as score, any_value(mastery_points) as enough
          from ({rows}) join items using (item_id)
          where status in ({str(statuses)[1:-1]}) and score is not null
            and (points_possible is null or points_possible = possible)
          group by all),
        lists as (select pathway_id, any_value(section_ids) as ids from plan group by all),
        taught as (select distinct unnest(string_split(ids, ';')) as section_id, target_id
          from plan join lists using (pathway_id)),
        members as (select student_id, section_id from
          read_csv('{folder}/enrollments.csv', types={{'student_id': 'VARCHAR'}}))
        select section_id, target_id, count(*) as enrolled, count(score) as with_evidence,
          count(*) filter (score >= enough - 1e-9) as mastered,
          count(*) filter (score < enough - 1e-9 and score >= {near} * enough) as near
        from members join taught using (section_id) left join best using (student_id, target_id)
        group by all order by all
      ) to '{out}' (header)""")


def with_pandas():
    import pandas as pd

    plan = pd.read_csv(f"{folder}/pathways.csv")
    plan["section_ids"] = plan.groupby("pathway_id")["section_ids"].transform("first")
    plan["mastery_points"] = plan["mastery_points"].fillna(share * plan["points_possible"])
    rows = pd.read_csv(f"{folder}/marks.csv", usecols=columns, dtype={"student_id": str})
    if later:
        rows = rows.drop_duplicates(key, keep="last")
    items = plan[plan["item_kind"].isin(evidence)][
        ["item_id", "target_id", "points_possible", "mastery_points"]
    ].rename(columns={"points_possible": "possible"})
    rows = rows[rows["status"].isin(statuses) & rows["score"].notna()].merge(items, on="item_id")
    rows = rows[rows["points_possible"].isna() | (rows["points_possible"] == rows["possible"])]
    best = rows.groupby(["student_id", "target_id"], as_index=False).agg(
        score=("score", "max"), enough=("mastery_points", "first"))
    taught = plan[["section_ids", "target_id"]].assign(section_id=plan["section_ids"].str.split(";"))
    taught = taught.explode("section_id")[["section_id", "target_id"]].dropna().drop_duplicates()
    members = pd.read_csv(f"{folder}/enrollments.csv", dtype={"student_id": str})
    all = members[["student_id", "section_id"]].merge(taught, on="section_id").merge(
        best, on=["student_id", "target_id"], how="left")
    all["mastered"] = all["score"] >= all["enough"] - 1e-9
    all["near"] = ~all["mastered"] & (all["score"] >= near * all["enough"])
    all.groupby(["section_id", "target_id"], as_index=False).agg(
        enrolled=("student_id", "size"), with_evidence=("score", "count"),
        mastered=("mastered", "sum"), near=("near", "sum"),
    ).to_csv(out, index=False)


{"polars": with_polars, "duckdb": with_duckdb, "pandas": with_pandas}[engine]()
