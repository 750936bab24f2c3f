-- Wholesale trade with English names, as in TPC-H. 60 customers, 24 suppliers, 40 parts, 900 orders, about 1,800 items.
CREATE TABLE region (r_regionkey INTEGER PRIMARY KEY, r_name VARCHAR);
INSERT INTO region VALUES (0, 'AFRICA'), (1, 'AMERICA'), (2, 'ASIA'), (3, 'EUROPE');
CREATE TABLE nation (n_nationkey INTEGER PRIMARY KEY, n_name VARCHAR, n_regionkey INTEGER REFERENCES region(r_regionkey));
INSERT INTO nation VALUES (0, 'EGYPT', 0), (1, 'KENYA', 0), (2, 'BRAZIL', 1), (3, 'CANADA', 1), (4, 'UNITED STATES', 1), (5, 'CHINA', 2),
    (6, 'INDIA', 2), (7, 'JAPAN', 2), (8, 'FRANCE', 3), (9, 'GERMANY', 3), (10, 'UNITED KINGDOM', 3);
CREATE TABLE customer (c_custkey INTEGER PRIMARY KEY, c_name VARCHAR, c_nationkey INTEGER REFERENCES nation(n_nationkey), c_phone VARCHAR,
    c_acctbal DECIMAL(12, 2), c_mktsegment VARCHAR);
INSERT INTO customer SELECT i, 'Customer#' || lpad(CAST(i AS VARCHAR), 4, '0'), (i * i + i // 4) % 11, '13-' || CAST(1000 + i * 37 AS VARCHAR),
        CAST((i * 1777) % 10900 - 900 AS DECIMAL(12, 2)) + 0.25,
        list_extract(['AUTOMOBILE', 'BUILDING', 'FURNITURE', 'MACHINERY'], 1 + (i * 3 + i // 5) % 4)
    FROM range(1, 61) t(i);
CREATE TABLE supplier (s_suppkey INTEGER PRIMARY KEY, s_name VARCHAR, s_nationkey INTEGER REFERENCES nation(n_nationkey), s_acctbal DECIMAL(12, 2));
INSERT INTO supplier SELECT i, 'Supplier#' || lpad(CAST(i AS VARCHAR), 3, '0'), (i * 3 + i // 6) % 11, CAST((i * 2333) % 9700 - 500 AS DECIMAL(12, 2)) + 0.75
    FROM range(1, 21) t(i);
INSERT INTO supplier VALUES (21, 'Supplier#021', 7, 1234.50), (22, 'Supplier#022', 7, 77.70), (23, 'Supplier#023', 7, 512.30), (24, 'Supplier#024', 7, 3120.90);
CREATE TABLE part (p_partkey INTEGER PRIMARY KEY, p_name VARCHAR, p_brand VARCHAR, p_type VARCHAR, p_size INTEGER, p_retailprice DECIMAL(10, 2));
INSERT INTO part SELECT i, list_extract(['steel bolt', 'copper pipe', 'brass gear', 'nickel wire', 'tin plate'], 1 + i % 5) || ' ' || CAST(i AS VARCHAR),
        'Brand#' || CAST(11 + i % 7 AS VARCHAR), list_extract(['STANDARD', 'SMALL', 'ECONOMY', 'PROMO'], 1 + (i // 3) % 4), 1 + (i * 11) % 50,
        CAST(20 + (i * 97) % 480 AS DECIMAL(10, 2)) + 0.1
    FROM range(1, 41) t(i);
CREATE TABLE orders (o_orderkey INTEGER PRIMARY KEY, o_custkey INTEGER REFERENCES customer(c_custkey), o_orderstatus VARCHAR, o_totalprice DECIMAL(12, 2),
    o_orderdate DATE, o_orderpriority VARCHAR);
INSERT INTO orders SELECT i, 1 + (i * i + i * 7) % 53, list_extract(['F', 'O', 'P'], 1 + (i + i // 4) % 3), CAST(900 + (i * 7919) % 149000 AS DECIMAL(12, 2)) + 0.35,
        DATE '2023-06-01' + CAST((i * 487) % 1272 AS INTEGER), list_extract(['1-URGENT', '2-HIGH', '3-MEDIUM', '5-LOW'], 1 + (i * 7 + i // 9) % 4)
    FROM range(1, 901) t(i);
CREATE TABLE lineitem (l_orderkey INTEGER REFERENCES orders(o_orderkey), l_partkey INTEGER REFERENCES part(p_partkey), l_suppkey INTEGER REFERENCES supplier(s_suppkey),
    l_linenumber INTEGER, l_quantity INTEGER, l_extendedprice DECIMAL(12, 2), l_discount DECIMAL(4, 2), l_shipdate DATE, l_returnflag VARCHAR, l_shipmode VARCHAR,
    PRIMARY KEY (l_orderkey, l_linenumber));
INSERT INTO lineitem SELECT o, 1 + (o * 3 + n * 7) % 40, 1 + (o * 5 + n) % 20, n, 1 + (o * n + o // 3) % 50,
        CAST(100 + (o * 611 + n * 3571) % 60000 AS DECIMAL(12, 2)), CAST(((o + n) % 11) AS DECIMAL(4, 2)) / 100,
        DATE '2023-06-01' + CAST((o * 487) % 1272 + 3 + (o + n) % 40 AS INTEGER), list_extract(['A', 'N', 'R'], 1 + (o * 2 + n) % 3),
        list_extract(['AIR', 'MAIL', 'RAIL', 'SHIP', 'TRUCK'], 1 + (o + n * 3) % 5)
    FROM range(1, 901) t(o), range(1, 4) u(n) WHERE n <= 1 + o % 3;
