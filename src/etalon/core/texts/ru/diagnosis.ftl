# На чём основано наблюдение
finding-basis = { $period }; n = { $n }
finding-basis-interval = { $period }; n = { $n }; 95-процентный интервал { $interval }
finding-counted = { $figure }: n = { $n }
finding-counted-interval = { $figure }: n = { $n }, { $interval }
