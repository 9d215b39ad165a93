---
title: Turnover
description: What the figure counts.
date: 2022-01-26
authors: [volga-desk]
region: tatarstan
entities: [kamaz]
---

Turnover of KAMAZ grew.
